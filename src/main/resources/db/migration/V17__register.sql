-- The register: how urgent and how long in force a document is, what it has to do with others, and
-- the documents that are named but were never handed in.

alter table directives.directive
  add column urgency text not null default 'NORMAL'
    check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'FLASH')),
  add column in_force_from date,
  -- First day on which it is no longer in force; null while no end is known.
  add column in_force_until date check (in_force_until > in_force_from),
  -- Kept for reference: every reader sees it, nobody has work of it.
  add column reference boolean not null default false,
  -- Taken back after it was issued: from that day nobody works by it.
  add column recalled_on date,
  add column recalled_at timestamptz,
  add column recalled_by uuid references identity.account,
  add column recall_reason text,
  add check ((recalled_on is null) = (recalled_at is null)),
  add check ((recalled_on is null) = (recalled_by is null)),
  add check ((recalled_on is null) = (recall_reason is null)),
  add check (recalled_on is null or state = 'ISSUED'),
  -- Notation as it is compared: folded, numbers without leading zeros. Null without a notation.
  add column notation_key text,
  -- Folded text of letter, annexes and clauses, for search.
  add column folded_text text not null default '';

-- What was stored before is folded here as the program folds; from now on the program writes it.
create function directives.fold_once(words text) returns text language sql immutable as $$
  select trim(regexp_replace(
    lower(translate(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
    '[^[:alnum:]]+', ' ', 'g'))
$$;
create function directives.key_once(words text) returns text language sql immutable as $$
  select regexp_replace(directives.fold_once(words), '(^| )0+([0-9])', '\1\2', 'g')
$$;

update directives.directive d
set notation_key = directives.key_once(d.notation),
  folded_text = directives.fold_once(d.folded || ' ' || o.text || ' ' || coalesce((
    select string_agg(c.heading || ' ' || c.text, ' ' order by c.position)
    from directives.clause c
    where c.directive_id = d.id
  ), ''))
from directives.document o
where o.id = d.document_id;

create index directive_recalled_by on directives.directive (recalled_by);
create index directive_notation_key on directives.directive (notation_key);
create index directive_folded_text on directives.directive using gin (folded_text gin_trgm_ops);

-- A document as others name it. Which registered document it is, is found by its notation and day,
-- or said by a person.
create table directives.cited (
  id uuid primary key default uuidv7(),
  notation text not null,
  notation_key text not null,
  type text not null,
  issued_on date,
  issuer text,
  folded text not null,
  -- Null while it was not handed in, or while nobody can say which of several it is.
  directive_id uuid references directives.directive,
  -- True where a person said so; then nothing finds another one.
  by_hand boolean not null default false,
  unique nulls not distinct (notation_key, issued_on)
);
create index cited_directive on directives.cited (directive_id);
create index cited_folded on directives.cited using gin (folded gin_trgm_ops);

create table directives.relation (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references directives.directive,
  cited_id uuid not null references directives.cited,
  kind text not null
    check (kind in ('CITES', 'IMPLEMENTS', 'AMENDS', 'REPLACES', 'REPLIES_TO')),
  -- Guessed from the words around it; nobody has looked yet.
  proposed boolean not null,
  position integer not null,
  unique (directive_id, cited_id)
);
create index relation_cited on directives.relation (cited_id);

insert into directives.cited (notation, notation_key, type, issued_on, issuer, folded)
select distinct on (directives.key_once(c.notation), c.issued_on)
  c.notation, directives.key_once(c.notation), c.type, c.issued_on, c.issuer,
  directives.fold_once(concat_ws(' ', c.type, c.notation, c.issuer))
from directives.citation c
order by directives.key_once(c.notation), c.issued_on, c.issuer nulls last;

insert into directives.relation (directive_id, cited_id, kind, proposed, position)
select c.directive_id, k.id, 'CITES', true, c.position
from directives.citation c
join directives.cited k on k.notation_key = directives.key_once(c.notation)
  and k.issued_on is not distinct from c.issued_on
on conflict (directive_id, cited_id) do nothing;

update directives.cited k
set directive_id = m.ids[1]
from (
  select c.id, array_agg(d.id) as ids
  from directives.cited c
  join directives.directive d on d.notation_key = c.notation_key
    and (c.issued_on is null or d.issued_on = c.issued_on)
  group by c.id
) m
where m.id = k.id
  and cardinality(m.ids) = 1;

drop table directives.citation;
drop function directives.key_once(text);
drop function directives.fold_once(text);
