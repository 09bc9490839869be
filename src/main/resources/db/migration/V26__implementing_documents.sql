-- Documents of provinces to their base offices, and what they carry out of documents from above.

-- The same letter may be kept by headquarters and by units: nobody learns of one that is not for
-- them. Null: headquarters.
alter table directives.document
  add column issuing_unit_id uuid references organisation.unit,
  drop constraint document_sha256_key,
  add constraint document_once unique nulls not distinct (sha256, issuing_unit_id);
create index document_issuing_unit on directives.document (issuing_unit_id);

-- A document of a unit carries out a document from above.
create table directives.implementation (
  directive_id uuid not null references directives.directive,
  implements_id uuid not null references directives.directive,
  said_by uuid not null references identity.account,
  said_at timestamptz not null,
  -- First day on which the document above did not hold any more; null while it does.
  ended_on date,
  -- Since then its issuer said that the work goes on.
  kept_by uuid references identity.account,
  kept_at timestamptz,
  primary key (directive_id, implements_id),
  check (directive_id <> implements_id),
  check ((kept_by is null) = (kept_at is null)),
  check (kept_by is null or ended_on is not null)
);
create index implementation_implements on directives.implementation (implements_id);
create index implementation_said_by on directives.implementation (said_by);
create index implementation_kept_by on directives.implementation (kept_by);

-- Which document carries out which: said where it was begun, or by a relation that a person wrote.
create view directives.implementing as
select i.directive_id, i.implements_id
from directives.implementation i
union
select r.directive_id, k.directive_id
from directives.relation r
join directives.cited k on k.id = r.cited_id
join directives.directive d on d.id = r.directive_id
where r.kind = 'IMPLEMENTS'
  and not r.proposed
  and d.issuing_unit_id is not null
  and k.directive_id <> r.directive_id;

-- Due day that the draft proposes for a clause, from the document that it carries out.
alter table directives.clause add column proposed_due_on date;

-- What is told of the work of units below as evidence of one's own: once for each document.
alter table directives.evidence
  add column source_id uuid references directives.directive,
  add constraint evidence_of_source check (source_id is null or kind = 'TEXT');
create unique index evidence_source on directives.evidence (assignment_id, source_id)
  where source_id is not null and removed_at is null;
create index evidence_source_directive on directives.evidence (source_id);

-- Which clause of a province's document it was about before it went up on the clause above.
alter table directives.difficulty
  add column below_directive_id uuid references directives.directive,
  add column below_clause_id uuid references directives.clause;
create index difficulty_below_directive on directives.difficulty (below_directive_id);
create index difficulty_below_clause on directives.difficulty (below_clause_id);
