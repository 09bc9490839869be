-- Directives written here, signed copies that come back, and what becomes of the work of a directive
-- that another one replaces or amends.

-- A directive that was written here has no document that came in.
alter table directives.directive
  alter column document_id drop not null,
  add column written boolean not null default false,
  add check (written = (document_id is null));

-- The signed file of a directive as it came back from the agency's document system, byte for byte.
create table directives.signed_copy (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references directives.directive,
  file_name text not null,
  original bytea not null,
  sha256 bytea not null check (length(sha256) = 32),
  -- What its layer of text says; null for a scan, which says nothing.
  text text,
  -- Read from the text or typed by a person.
  notation text,
  issued_on date,
  received_at timestamptz not null,
  received_by uuid not null references identity.account,
  -- Null until a person has compared it with the draft.
  confirmed_at timestamptz,
  confirmed_by uuid references identity.account,
  check ((confirmed_at is null) = (confirmed_by is null)),
  unique (directive_id, sha256)
);
create index signed_copy_received_by on directives.signed_copy (received_by);
create index signed_copy_confirmed_by on directives.signed_copy (confirmed_by);

create function directives.refuse_change_of_copy() returns trigger language plpgsql as $$
begin
  if new.original <> old.original or new.sha256 <> old.sha256 or old.confirmed_at is not null then
    raise exception 'A signed copy is never changed';
  end if;
  return new;
end $$;
create trigger signed_copy_is_kept before update on directives.signed_copy
  for each row execute function directives.refuse_change_of_copy();

-- What a person decided about open work of a directive that this one replaces or amends; carried
-- out when this one is issued.
create table directives.succession (
  directive_id uuid not null references directives.directive,
  old_id uuid not null references directives.directive,
  fate text not null check (fate in ('END_ALL', 'END_CLAUSES', 'KEEP')),
  decided_by uuid not null references identity.account,
  decided_at timestamptz not null,
  primary key (directive_id, old_id)
);
create index succession_old on directives.succession (old_id);
create index succession_decided_by on directives.succession (decided_by);

-- Clauses of the old directive that end, and by which new clause they are replaced.
create table directives.succeeded_clause (
  directive_id uuid not null,
  old_id uuid not null,
  old_clause_id uuid not null references directives.clause,
  ends boolean not null,
  new_clause_id uuid references directives.clause on delete set null,
  primary key (directive_id, old_clause_id),
  foreign key (directive_id, old_id) references directives.succession on delete cascade
);
create index succeeded_clause_succession on directives.succeeded_clause (directive_id, old_id);
create index succeeded_clause_old on directives.succeeded_clause (old_clause_id);
create index succeeded_clause_new on directives.succeeded_clause (new_clause_id);

-- What a clause is about, beside its words. Sets of policy areas and audiences are bits of the
-- taxonomies, forms their ids.
create table directives.clause_marks (
  clause_id uuid primary key references directives.clause on delete cascade,
  forms integer[] not null,
  policy_areas integer not null,
  audiences integer not null
);

-- What a clause wants reached, as far as its words say.
create table directives.clause_target (
  clause_id uuid not null references directives.clause on delete cascade,
  position integer not null,
  words text not null,
  -- What is counted, such as "hội nghị"; null where the words do not say.
  noun text,
  least integer,
  most integer,
  -- Whether the numbers are hundredths of a whole.
  share boolean not null,
  -- For what it holds each, such as "tỉnh, năm"; null for once.
  per text,
  primary key (clause_id, position),
  check (least is not null or most is not null),
  check (least <= most)
);
