-- Days on which the agency works otherwise than Monday to Friday, and partners of activities.

create table organisation.calendar_day (
  day date primary key,
  kind text not null check (kind in ('HOLIDAY', 'WORKING')),
  name text not null check (length(name) between 1 and 120),
  name_en text not null default '' check (length(name_en) <= 120),
  -- The year's decision is not published yet; it counts until an administrator says otherwise.
  expected boolean not null default false,
  version integer not null default 1,
  -- A made-up day lies on a Saturday or Sunday; a holiday may too.
  check (kind = 'HOLIDAY' or extract(isodow from day) > 5)
);

-- One row: there once the shipped days were written. Every edit gives it another revision, by which
-- every node sees that what it keeps in memory is old.
create table organisation.calendar_state (
  singleton boolean primary key default true check (singleton),
  revision uuid not null
);

-- Partners that work was done with. It is told, not counted: sums follow the lead unit alone.
create table activities.activity_partner (
  activity_id uuid not null references activities.activity,
  partner_id uuid not null references organisation.partner,
  primary key (activity_id, partner_id)
);
create index activity_partner_partner on activities.activity_partner (partner_id);
