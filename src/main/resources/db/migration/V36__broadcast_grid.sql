-- What the grid of loudspeaker stations said of a station and a week. The numbers themselves stand in
-- records of work, at most two: the broadcasts about voluntary BHXH, and the others, so that the sum
-- counts each once and the part is found by its policy area.
-- A row without records is zero where it says so, else nothing was reported: missing is not zero.
create table activities.broadcast_week (
  station_id uuid not null references organisation.station,
  monday date not null check (extract(isodow from monday) = 1),
  voluntary_id uuid references activities.activity,
  other_id uuid references activities.activity,
  zero boolean not null default false,
  primary key (station_id, monday)
);
create index broadcast_week_voluntary on activities.broadcast_week (voluntary_id)
  where voluntary_id is not null;
create index broadcast_week_other on activities.broadcast_week (other_id) where other_id is not null;
