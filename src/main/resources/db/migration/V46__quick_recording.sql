-- Records of one day that may be the same event are found by where they were, not by reading the
-- whole day.
create index activity_area_day on activities.activity (area_id, counted_day)
  where area_id is not null;
drop index activities.activity_area;
create index activity_spot_day on activities.activity (lower(spot), counted_day)
  where spot <> '';
create index activity_enterprise_day on activities.activity (lower(enterprise), counted_day)
  where enterprise <> '';

-- The state that slowly changing tables are in. What was read from them is kept in memory as long as
-- the revision is the same; it is written by triggers, so that no way of changing them is forgotten.
-- Random, so that a revision that was rolled back never comes again.
create table shared.revision (
  what text primary key,
  revision uuid not null default gen_random_uuid()
);
insert into shared.revision (what) values
  ('organisation'), ('activities.soft_rule'), ('activities.passing_form'),
  ('activities.period_rule');

create function shared.revised() returns trigger language plpgsql as $$
begin
  update shared.revision set revision = gen_random_uuid() where what = tg_argv[0];
  return null;
end $$;

create trigger revised after insert or update or delete or truncate on organisation.unit_version
  for each statement execute function shared.revised('organisation');
create trigger revised after insert or update or delete or truncate on organisation.unit_area
  for each statement execute function shared.revised('organisation');
create trigger revised after insert or update or delete or truncate on organisation.area_version
  for each statement execute function shared.revised('organisation');
create trigger revised after insert or update or delete or truncate on organisation.area_atom
  for each statement execute function shared.revised('organisation');
create trigger revised after insert or update or delete or truncate on activities.soft_rule
  for each statement execute function shared.revised('activities.soft_rule');
create trigger revised after insert or update or delete or truncate on activities.passing_form
  for each statement execute function shared.revised('activities.passing_form');
create trigger revised after insert or update or delete or truncate on activities.period_rule
  for each statement execute function shared.revised('activities.period_rule');

-- Waits for a change of history in progress and keeps the next one waiting until the transaction
-- ends; says which history stays. A function, so that the revision is read after the wait.
--   key: of the advisory lock that changes of history hold
create function organisation.stay(key bigint) returns uuid language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(key);
  return (select revision from shared.revision where what = 'organisation');
end $$;

-- A record has a key only when it came with a file; all others need not be found by one.
drop index activities.activity_row_key;
create unique index activity_row_key on activities.activity (unit_id, row_key)
  where row_key is not null;

-- The row is written with its key and again with the answer: room beside it spares the indexes.
alter table shared.repeat_safe_request set (fillfactor = 50);
