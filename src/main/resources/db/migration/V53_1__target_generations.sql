-- Kept cells are held in memory: a cell says with which count it came, a target with which one all of
-- its cells were counted anew, so that only what is newer is read again.
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
