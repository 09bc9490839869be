-- Rows of one import as they were read: words understood where that needs no store.
-- grain: a row of the file, by its number there
-- units: masks as in activities.activity; cost whole đồng
-- nothing: a figure beside others that is zero, or empty (quantity null, faults never told)
-- null:  form_id, days and numbers that were not understood, whose faults then say so; faults null when
--        nothing is wrong yet; slot of rows that hold one record each, or have a key
-- known_day: last day, of a month the last of it though it may count today, by which a row is known
-- Not unlogged: a database that was killed in a transaction that made unlogged tables did not start
-- again (18.6).
-- inputs: none
-- source: a file
create table {staged} (
  row_number integer not null,
  row_key text,
  slot text,
  unit text not null,
  form_id smallint,
  first_day date,
  last_day date,
  known_day date,
  area text not null,
  spot text not null,
  station text not null,
  enterprise text not null,
  audiences integer,
  policy_areas integer,
  contents text[] not null,
  title text not null,
  title_folded text not null,
  quantity bigint,
  attendances bigint not null,
  grade smallint not null,
  people bigint,
  voluntary_joined bigint,
  household_joined bigint,
  vssid_installed bigint,
  cost bigint,
  funds text,
  languages text[] not null,
  campaign text not null,
  partners text[] not null,
  cohosts text[] not null,
  note text not null,
  assignment text not null,
  faults jsonb,
  nothing boolean not null
)
