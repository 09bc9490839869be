-- Kept cells are held in memory: a cell says with which count it came, a target with which one all of
-- its cells were counted anew, so that only what is newer is read again. Of a sequence, so that no
-- count has the number of another, whatever was rolled back or forgotten in between.
create sequence targets.generation;
alter table targets.cell add column generation bigint not null default 0;
alter table targets.cell_state
  add column generation bigint not null default 0,
  add column whole bigint not null default 0;
create index cell_generation on targets.cell (target_id, generation);

-- To whom the work of units belongs and what registers count is held in memory too.
create trigger revised after insert or update or delete or truncate on organisation.unit_succession
  for each statement execute function shared.revised('organisation');
create trigger revised after insert or update or delete or truncate on organisation.area_succession
  for each statement execute function shared.revised('organisation');
insert into shared.revision (what) values ('organisation.registers');
create trigger revised after insert or update or delete or truncate on organisation.station_version
  for each statement execute function shared.revised('organisation.registers');
create trigger revised after insert or update or delete or truncate on organisation.partner_version
  for each statement execute function shared.revised('organisation.registers');

-- Sums by lead unit are held in memory and patched with what was touched since. Whoever holds some
-- knows the last row it looked at; with the transaction no other row is taken for it. Rows become
-- visible in their order: who writes some holds the lock of the fold, or has emptied the summary and
-- keeps everyone from it. Emptying the summary changes everything.
alter table results.touched add column tx xid8 not null default pg_current_xact_id();
create function results.emptied() returns trigger language plpgsql as $$
begin
  insert into results.touched (unit_id) values (null);
  return null;
end $$;
create trigger emptied after truncate on results.summary
  for each statement execute function results.emptied();
