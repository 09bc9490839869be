-- Work may wait for the gate of its clause, and may end without being done.

-- Whether the clause may not be worked on before something happens, and from which day on it may;
-- the day is null while nobody knows it.
alter table directives.clause add column gated boolean not null default false;
alter table directives.clause add column gate_opens_on date;

-- Due day as it was given or extended, before any gate moved it; null: standing work.
alter table directives.assignment add column given_due_on date;
update directives.assignment set given_due_on = due_on where due_on is not null;
alter table directives.assignment
  add constraint assignment_given_due_on check ((given_due_on is null) = (due_on is null));

-- First day on which nobody has to do it any more although it is not done; null while it goes on.
alter table directives.assignment add column ended_on date;
alter table directives.assignment add column ended_because text
  check (ended_because in ('RECALLED', 'REPLACED', 'AMENDED', 'RETURNED', 'WITHDRAWN'));
alter table directives.assignment
  add constraint assignment_ended check ((ended_on is null) = (ended_because is null));
create index assignment_clause on directives.assignment (clause_id);
