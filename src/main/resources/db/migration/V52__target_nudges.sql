-- What people were told of a unit and a target and still holds; gone once it is good again, so that
-- it may be told again.
create table targets.nudge (
  target_id uuid not null references targets.target,
  unit_id uuid not null references organisation.unit,
  -- FLOOR: two judged weeks of a weekly floor in a row were missed.
  fact text not null check (fact in ('BEHIND', 'MISSED', 'NO_DATA', 'FLOOR')),
  -- First day of the period that was judged: another period is another fact.
  period_from date not null,
  told_on date not null,
  primary key (target_id, unit_id, fact)
);
create index nudge_unit on targets.nudge (unit_id);
