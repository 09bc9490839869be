-- Accounts, what they may do where, and the tokens of programs.
create schema identity;

create table identity.account (
  id uuid primary key default uuidv7(),
  name text not null check (name = lower(name) and length(name) between 2 and 60),
  person text not null,
  unit_id uuid not null references organisation.unit,
  password_hash text not null,
  -- A one-time password: nothing but changing it is possible.
  must_change boolean not null default false,
  locked boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (name)
);
create index account_unit on identity.account (unit_id);

-- A role at a unit, which includes everything below that unit.
create table identity.account_role (
  account_id uuid not null references identity.account,
  role text not null check (role in ('HQ_EDITOR', 'HQ_LEADER', 'PROVINCIAL_OFFICER', 'PROVINCIAL_LEADER',
    'BASE_OFFICER', 'STAFF', 'AUDITOR', 'ADMINISTRATOR')),
  unit_id uuid not null references organisation.unit,
  primary key (account_id, role, unit_id)
);
create index account_role_unit on identity.account_role (unit_id);

-- A token is shown once; only its SHA-256 is kept.
create table identity.api_token (
  id uuid primary key default uuidv7(),
  account_id uuid not null references identity.account,
  hash bytea not null unique,
  label text not null,
  created_at timestamptz not null default now(),
  last_used_on date,
  revoked_at timestamptz
);
create index api_token_account on identity.api_token (account_id);
