-- What earlier years came to: whole numbers, many of which are read at once.
alter table targets.course alter column months type bigint[] using months::bigint[];

-- Which courses may be used: those made for this version of the target and this set of units.
create table targets.course_state (
  target_id uuid primary key references targets.target,
  target_version integer not null,
  -- Digest of the units of the rows and of those whose work each of them bears.
  composition text not null,
  -- First day that is not in it.
  through date not null,
  made_at timestamptz not null
);
