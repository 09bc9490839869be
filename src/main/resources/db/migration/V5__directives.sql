-- Registered documents taken apart into clauses, and the work that issuing them makes.
create schema directives;

-- What was handed in, byte for byte, and the text it holds. Never changed: everything else about a
-- directive is an understanding of it.
create table directives.document (
  id uuid primary key default uuidv7(),
  file_name text not null,
  original bytea not null,
  sha256 bytea not null unique check (length(sha256) = 32),
  text text not null,
  registered_at timestamptz not null
);

create function directives.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'An original is never changed';
end $$;
create trigger document_is_kept before update on directives.document
  for each row execute function directives.refuse_change();

create table directives.directive (
  id uuid primary key default uuidv7(),
  document_id uuid not null unique references directives.document,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'ISSUED')),
  version integer not null default 1,
  type text,
  notation text,
  -- Day printed on the letter; the organisation of that day is who it means.
  issued_on date,
  place text,
  issuer text,
  superior text,
  subject text,
  signer_capacity text,
  signer_title text,
  signer_name text,
  recipients text[] not null,
  distribution text[] not null,
  links text[] not null,
  -- Header fields that the reader guessed and no person has looked at yet.
  uncertain text[] not null,
  folded text not null,
  registered_by uuid not null references identity.account,
  issued_by uuid references identity.account,
  issued_at timestamptz,
  -- Null: standing work.
  due_on date,
  acknowledge_by date,
  check ((state = 'ISSUED') = (issued_at is not null)),
  check ((state = 'ISSUED') = (issued_by is not null)),
  check ((state = 'ISSUED') = (acknowledge_by is not null))
);
create index directive_registered_by on directives.directive (registered_by);
create index directive_issued_by on directives.directive (issued_by);
create index directive_notation on directives.directive (notation);
create index directive_issued_on on directives.directive (issued_on);
create index directive_folded on directives.directive using gin (folded gin_trgm_ops);

create table directives.clause (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references directives.directive,
  position integer not null,
  ref text not null check (length(ref) between 1 and 40),
  kind text not null check (kind in ('CONTENT', 'FORM', 'DUTY', 'TARGET', 'OTHER')),
  heading text not null,
  text text not null,
  actors text[] not null,
  -- What must happen before it may be worked on; null: nothing.
  gate text,
  operative boolean not null,
  -- Offsets in document.text, half-open, in UTF-16 units; null for a clause that a person added.
  starts_at integer,
  ends_at integer,
  unique (directive_id, ref),
  check ((starts_at is null) = (ends_at is null)),
  check (starts_at < ends_at)
);

create table directives.clause_addressee (
  clause_id uuid not null references directives.clause on delete cascade,
  position integer not null,
  kind text not null check (kind in ('ALL_PROVINCIAL', 'ALL_CENTRAL', 'FORCE', 'NAMED')),
  -- As written; null for the two kinds that name a whole group.
  name text,
  primary key (clause_id, position),
  check ((kind in ('FORCE', 'NAMED')) = (name is not null))
);

create table directives.citation (
  directive_id uuid not null references directives.directive,
  position integer not null,
  notation text not null,
  type text not null,
  issued_on date,
  issuer text,
  primary key (directive_id, position)
);
create index citation_notation on directives.citation (notation);

create table directives.warning (
  directive_id uuid not null references directives.directive,
  position integer not null,
  code text not null,
  -- From 1; 0 when it concerns the document as a whole.
  line integer not null,
  arguments text[] not null,
  primary key (directive_id, position)
);

-- One operative clause for one unit.
create table directives.assignment (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references directives.directive,
  clause_id uuid not null references directives.clause,
  unit_id uuid not null references organisation.unit,
  -- As borne on the day of the letter: how the letter meant the unit.
  unit_code text not null,
  unit_name text not null,
  -- Null: standing work.
  due_on date,
  acknowledge_by date not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid references identity.account,
  -- Day on which dated work was done.
  done_on date,
  -- Last day that reported activities reach to.
  reported_through date,
  evidence_count integer not null default 0,
  unique (clause_id, unit_id),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check (done_on is null or due_on is not null)
);
create index assignment_directive on directives.assignment (directive_id, unit_code);
create index assignment_unit on directives.assignment (unit_id);
create index assignment_acknowledged_by on directives.assignment (acknowledged_by);
