-- What units did, shown; what was said of it; documents of provinces; what units ask.

-- Whether work of the directive is done only when somebody else has looked at its evidence.
alter table directives.directive add column review_wanted boolean not null default false;
-- Unit below headquarters that the document is of; null: headquarters.
alter table directives.directive
  add column issuing_unit_id uuid references organisation.unit;
create index directive_issuing_unit on directives.directive (issuing_unit_id);

-- A clause of a document of a unit puts a clause of a document from above into practice.
create table directives.clause_implementation (
  clause_id uuid not null references directives.clause on delete cascade,
  implements_id uuid not null references directives.clause on delete cascade,
  primary key (clause_id, implements_id),
  check (clause_id <> implements_id)
);
create index clause_implementation_implements on directives.clause_implementation (implements_id);

-- One piece of evidence of one assignment. Never changed: what was wrong is taken out and given
-- anew, so that what somebody approved can always be seen again.
create table directives.evidence (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references directives.assignment,
  kind text not null check (kind in ('ACTIVITY', 'FILE', 'LINK', 'TEXT')),
  unit_id uuid not null references organisation.unit,
  -- Day of what it shows; not the day on which it was given.
  happened_on date not null,
  file_id uuid references files.reference,
  -- Address or text; empty for activities and files.
  words text not null default '',
  note text not null default '',
  -- SHA-256 of the bytes of a file or of the plain form of an address, to find it again.
  sha256 bytea check (length(sha256) = 32),
  given_by uuid not null references identity.account,
  given_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references identity.account,
  check ((kind = 'FILE') = (file_id is not null)),
  check ((kind in ('FILE', 'LINK')) = (sha256 is not null)),
  check ((kind in ('LINK', 'TEXT')) = (words <> '')),
  check ((removed_at is null) = (removed_by is null))
);
create index evidence_assignment on directives.evidence (assignment_id, happened_on);
create index evidence_unit on directives.evidence (unit_id);
create index evidence_file on directives.evidence (file_id);
create index evidence_sha256 on directives.evidence (sha256) where sha256 is not null;
create index evidence_given_by on directives.evidence (given_by);
create index evidence_removed_by on directives.evidence (removed_by);

-- Content clauses that it is about.
create table directives.evidence_content (
  evidence_id uuid not null references directives.evidence on delete cascade,
  clause_id uuid not null references directives.clause,
  primary key (evidence_id, clause_id)
);
create index evidence_content_clause on directives.evidence_content (clause_id);

-- Records of work that answered assignments until now.
insert into directives.evidence
  (assignment_id, kind, unit_id, happened_on, given_by, given_at)
select a.assignment_id, 'ACTIVITY', a.unit_id, a.last_day, p.id, a.recorded_at
from activities.activity a
join identity.account p on p.id = a.recorded_by
where a.assignment_id is not null and a.status <> 'WITHDRAWN';

-- A unit says that dated work is done, or what it did in a period; somebody else says what of it.
create table directives.submission (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references directives.assignment,
  -- What was submitted before it for the same thing; null for the first.
  previous_id uuid references directives.submission,
  -- Day on which dated work is said to be done; null for a period.
  done_on date,
  -- Days of standing work, half-open; null for dated work.
  period daterange,
  report text not null,
  -- SHA-256 of the canonical form of all that was submitted: what a verdict is bound to.
  sha256 bytea not null check (length(sha256) = 32),
  -- True: asked again because evidence changed after the verdict; false: a person submitted it.
  again boolean not null,
  -- Unit whose people review it.
  reviewing_unit_id uuid not null references organisation.unit,
  submitted_by uuid not null references identity.account,
  submitted_at timestamptz not null,
  -- Taken back, or put aside for a later one, before anybody said anything.
  superseded_at timestamptz,
  verdict text check (verdict in ('ACCEPTED', 'PART', 'RETURNED')),
  reason text not null default '',
  reviewed_by uuid references identity.account,
  reviewed_at timestamptz,
  check ((done_on is null) <> (period is null)),
  check ((verdict is null) = (reviewed_by is null)),
  check ((verdict is null) = (reviewed_at is null)),
  check (verdict is null or superseded_at is null),
  check (verdict in ('ACCEPTED') or verdict is null or reason <> ''),
  -- Nobody reviews what they submitted.
  check (reviewed_by <> submitted_by)
);
create index submission_assignment on directives.submission (assignment_id, submitted_at);
create index submission_previous on directives.submission (previous_id);
create index submission_waiting on directives.submission (reviewing_unit_id, submitted_at)
  where verdict is null and superseded_at is null;
create index submission_reviewing_unit on directives.submission (reviewing_unit_id);
create index submission_submitted_by on directives.submission (submitted_by);
create index submission_reviewed_by on directives.submission (reviewed_by);
create unique index submission_one_waiting on directives.submission (assignment_id, period)
  nulls not distinct
  where verdict is null and superseded_at is null;

create table directives.submission_item (
  submission_id uuid not null references directives.submission,
  evidence_id uuid not null references directives.evidence,
  primary key (submission_id, evidence_id)
);
create index submission_item_evidence on directives.submission_item (evidence_id);

-- A difficulty, a proposal or a petition on its way up, and its answer on its way down.
create table directives.difficulty (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('DIFFICULTY', 'PROPOSAL', 'PETITION')),
  -- Null where it is about no document.
  directive_id uuid references directives.directive,
  -- Null where it is about the document as a whole.
  clause_id uuid references directives.clause,
  unit_id uuid not null references organisation.unit,
  subject text not null check (length(subject) between 1 and 300),
  body text not null,
  folded text not null,
  raised_by uuid not null references identity.account,
  raised_at timestamptz not null,
  -- Unit whose turn it is, or that answered.
  at_unit_id uuid not null references organisation.unit,
  arrived_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  version integer not null default 1,
  answer text,
  -- Only for whoever asked and those it passed.
  private boolean not null default false,
  answered_by uuid references identity.account,
  answered_at timestamptz,
  check (clause_id is null or directive_id is not null),
  check ((state = 'ANSWERED') = (answer is not null)),
  check ((answer is null) = (answered_by is null)),
  check ((answer is null) = (answered_at is null))
);
create index difficulty_directive on directives.difficulty (directive_id, clause_id);
create index difficulty_clause on directives.difficulty (clause_id);
create index difficulty_unit on directives.difficulty (unit_id);
create index difficulty_at_unit on directives.difficulty (at_unit_id, state);
create index difficulty_raised_by on directives.difficulty (raised_by);
create index difficulty_answered_by on directives.difficulty (answered_by);

-- Passed on one level up, with an opinion.
create table directives.difficulty_step (
  id uuid primary key default uuidv7(),
  difficulty_id uuid not null references directives.difficulty,
  from_unit_id uuid not null references organisation.unit,
  to_unit_id uuid not null references organisation.unit,
  opinion text not null,
  passed_by uuid not null references identity.account,
  passed_at timestamptz not null
);
create index difficulty_step_difficulty on directives.difficulty_step (difficulty_id);
create index difficulty_step_from on directives.difficulty_step (from_unit_id);
create index difficulty_step_to on directives.difficulty_step (to_unit_id);
create index difficulty_step_passed_by on directives.difficulty_step (passed_by);
