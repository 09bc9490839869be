-- Units and areas in time. A thing is a row of unit or area; what it was called, which code it bore and
-- where it hung is a row of *_version, half-open in days. Undated references go to unit(id), area(id).
create schema organisation;

create table organisation.area (
  id uuid primary key
);

create table organisation.area_version (
  area_id uuid not null references organisation.area,
  valid daterange not null check (not isempty(valid)),
  code text not null,
  name text not null,
  name_folded text not null,
  kind text not null check (kind in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  parent_id uuid references organisation.area,
  primary key (area_id, valid without overlaps),
  constraint area_code_has_one_bearer exclude using gist (kind with =, code with =, valid with &&)
);
create index area_version_parent on organisation.area_version (parent_id);
create index area_version_name on organisation.area_version using gin (name_folded gin_trgm_ops);

create table organisation.area_succession (
  predecessor_id uuid not null references organisation.area,
  successor_id uuid not null references organisation.area,
  effective_on date not null,
  primary key (predecessor_id, successor_id)
);
create index area_succession_successor on organisation.area_succession (successor_id);

create table organisation.unit (
  id uuid primary key
);

create table organisation.unit_version (
  unit_id uuid not null references organisation.unit,
  valid daterange not null check (not isempty(valid)),
  code text not null,
  name text not null,
  name_folded text not null,
  kind text not null
    check (kind in ('HEADQUARTERS', 'CENTRAL', 'FORCE', 'REGION', 'PROVINCIAL', 'DISTRICT', 'BASE')),
  parent_id uuid references organisation.unit,
  -- The province that a provincial unit answers for; null for units without an area.
  area_id uuid references organisation.area,
  primary key (unit_id, valid without overlaps),
  constraint unit_code_has_one_bearer exclude using gist (code with =, valid with &&),
  check ((kind = 'HEADQUARTERS') = (parent_id is null))
);
create index unit_version_parent on organisation.unit_version (parent_id);
create index unit_version_area on organisation.unit_version (area_id);

create table organisation.unit_succession (
  predecessor_id uuid not null references organisation.unit,
  successor_id uuid not null references organisation.unit,
  effective_on date not null,
  primary key (predecessor_id, successor_id)
);
create index unit_succession_successor on organisation.unit_succession (successor_id);

-- Other names that letters use for a unit, folded.
create table organisation.unit_alias (
  unit_id uuid not null references organisation.unit,
  alias_folded text not null,
  primary key (unit_id, alias_folded)
);

-- Which communes a base unit looks after.
create table organisation.unit_area (
  unit_id uuid not null references organisation.unit,
  area_id uuid not null references organisation.area,
  valid daterange not null check (not isempty(valid)),
  primary key (unit_id, area_id, valid without overlaps)
);
create index unit_area_area on organisation.unit_area (area_id);

create table organisation.station (
  id uuid primary key
);

create table organisation.station_version (
  station_id uuid not null references organisation.station,
  valid daterange not null check (not isempty(valid)),
  code text not null,
  name text not null,
  name_folded text not null,
  area_id uuid not null references organisation.area,
  primary key (station_id, valid without overlaps),
  constraint station_code_has_one_bearer exclude using gist (code with =, valid with &&)
);
create index station_version_area on organisation.station_version (area_id);

-- Atoms: the common refinement of every geography of provinces. A figure is kept by atom, so that it
-- can be told in any of them. kind PROVINCE: an area that was never divided between provinces;
-- UNPLACED: work of a unit that spans several such areas, place unknown, or of a unit without area.
create table organisation.atom (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('PROVINCE', 'STRADDLING', 'UNPLACED')),
  area_id uuid references organisation.area,
  unit_id uuid references organisation.unit,
  check ((kind = 'UNPLACED') = (unit_id is not null)),
  check ((kind = 'UNPLACED') = (area_id is null)),
  unique nulls not distinct (area_id, unit_id)
);
create index atom_unit on organisation.atom (unit_id);

-- To which province an atom belongs at a date; no row: to none, "unattributed".
create table organisation.atom_province (
  atom_id integer not null references organisation.atom,
  valid daterange not null check (not isempty(valid)),
  area_id uuid not null references organisation.area,
  primary key (atom_id, valid without overlaps)
);
create index atom_province_area on organisation.atom_province (area_id);

-- Where a commune's facts go.
create table organisation.area_atom (
  area_id uuid primary key references organisation.area,
  atom_id integer not null references organisation.atom
);
create index area_atom_atom on organisation.area_atom (atom_id);
