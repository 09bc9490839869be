-- What more a record of work may say. Null or empty: not said, which is not zero.
alter table activities.activity
  add column campaign_id smallint references campaigns.campaign,
  -- Place within the commune, and enterprise, in words.
  add column spot text not null default '',
  add column enterprise text not null default '',
  -- People reached, graded like attendances.
  add column people bigint check (people >= 0),
  -- What followed: people who joined voluntary BHXH, household BHYT, installs of VssID.
  add column voluntary_joined integer check (voluntary_joined >= 0),
  add column household_joined integer check (household_joined >= 0),
  add column vssid_installed integer check (vssid_installed >= 0),
  -- Whole đồng, and who paid.
  add column cost bigint check (cost >= 0),
  add column funds text check (funds in ('AGENCY', 'STATE', 'PARTNER', 'OTHER')),
  -- ISO 639-3.
  add column languages text[] not null default '{}',
  -- Key of the row in the files of the unit, so that a file sent twice counts once.
  add column row_key text check (length(row_key) between 1 and 200),
  -- Import that brought it; null for what a person or a program recorded.
  add column import_id uuid;
create index activity_campaign on activities.activity (campaign_id, counted_day)
  where campaign_id is not null;
create unique index activity_row_key on activities.activity (unit_id, row_key)
  where row_key is not null;
create index activity_import on activities.activity (import_id) where import_id is not null;

-- Units that it was done together with; told, not counted.
create table activities.activity_cohost (
  activity_id uuid not null references activities.activity,
  unit_id uuid not null references organisation.unit,
  primary key (activity_id, unit_id)
);
create index activity_cohost_unit on activities.activity_cohost (unit_id);

-- The same sums in contributions, days, months and years. A record without a campaign contributes to
-- campaign 0. Days are kept by campaign, months and years are not.
alter table activities.contribution_delta
  add column campaign_id smallint not null default 0,
  add column people bigint not null default 0,
  add column voluntary_joined bigint not null default 0,
  add column household_joined bigint not null default 0,
  add column vssid_installed bigint not null default 0,
  add column cost bigint not null default 0;
alter table results.summary
  add column campaign_id smallint not null default 0,
  add column people bigint not null default 0,
  add column voluntary_joined bigint not null default 0,
  add column household_joined bigint not null default 0,
  add column vssid_installed bigint not null default 0,
  add column cost bigint not null default 0;
alter table results.summary drop constraint summary_pkey;
alter table results.summary add primary key
  (version, day, form_id, atom_id, unit_id, policy_areas, audiences, grade, approved, campaign_id)
  include (activities, quantity, attendances);
alter table results.span_by_unit
  add column people bigint not null default 0,
  add column voluntary_joined bigint not null default 0,
  add column household_joined bigint not null default 0,
  add column vssid_installed bigint not null default 0,
  add column cost bigint not null default 0;
alter table results.span_by_atom
  add column people bigint not null default 0,
  add column voluntary_joined bigint not null default 0,
  add column household_joined bigint not null default 0,
  add column vssid_installed bigint not null default 0,
  add column cost bigint not null default 0;
