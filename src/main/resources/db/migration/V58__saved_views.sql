-- Questions to the figures that people keep under a name. No figures are in it: whoever opens one
-- sees those of their own scope.
create table results.saved_view (
  id uuid primary key default uuidv7(),
  owner_id uuid not null references identity.account,
  -- The person as called when it was saved.
  owner_name text not null,
  -- Home unit of the owner when it was saved: those of the unit see what is shared with it.
  unit_id uuid not null references organisation.unit,
  name text not null check (length(name) between 1 and 120),
  -- Parameters of the address.
  query text not null check (length(query) <= 2000),
  sharing text not null check (sharing in ('OWN', 'UNIT', 'AGENCY')),
  version integer not null default 1,
  saved_at timestamptz not null,
  unique (owner_id, name)
);
create index saved_view_unit on results.saved_view (unit_id);
