-- An account and its roles stay written where somebody put them (given_unit_id); unit_id is where they
-- are today: with whoever carries that unit on. So an act that is withdrawn gives everything back.
alter table identity.account add column given_unit_id uuid references organisation.unit;
update identity.account set given_unit_id = unit_id;
alter table identity.account alter column given_unit_id set not null;
create index account_given_unit on identity.account (given_unit_id);

alter table identity.account_role add column given_unit_id uuid references organisation.unit;
update identity.account_role set given_unit_id = unit_id;
alter table identity.account_role alter column given_unit_id set not null;
alter table identity.account_role drop constraint account_role_pkey;
-- Grants of two units that became one stay two rows and count as one.
alter table identity.account_role add primary key (account_id, role, given_unit_id);
create index account_role_given_unit on identity.account_role (given_unit_id);

-- Attempts to sign in that did not succeed, by what was typed as account name, known or not. Only a
-- hash is kept: people type passwords into the wrong field.
create table identity.sign_in_failure (
  name_hash bytea primary key check (length(name_hash) = 32),
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  -- Null: not locked out.
  locked_until timestamptz
);
create index sign_in_failure_last_at on identity.sign_in_failure (last_at);
