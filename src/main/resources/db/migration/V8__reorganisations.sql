-- History is computed: what was given (shipped or imported) plus the enacted acts, replayed in the order
-- of their days, gives the versions that everyone reads. An act is withdrawn by replaying without it.

-- What was shipped or imported, before any act.
create table organisation.given_version (
  kingdom text not null check (kingdom in ('AREA', 'UNIT', 'STATION', 'PARTNER')),
  id uuid not null,
  valid daterange not null check (not isempty(valid)),
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  area_id uuid,
  -- Overlaps are refused by the laws of history, and by the keys of what comes of it.
  primary key (kingdom, id, valid)
);

create table organisation.given_succession (
  kingdom text not null check (kingdom in ('AREA', 'UNIT', 'PARTNER')),
  predecessor_id uuid not null,
  successor_id uuid not null,
  effective_on date not null,
  -- Takes over people, open work and settings of a unit that was divided.
  principal boolean not null default true,
  primary key (kingdom, predecessor_id, successor_id)
);

create table organisation.given_coverage (
  unit_id uuid not null,
  area_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  primary key (unit_id, area_id, valid)
);

create table organisation.reorganisation (
  id uuid primary key default uuidv7(),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'ENACTED', 'WITHDRAWN')),
  version integer not null default 1,
  number text not null check (length(number) between 1 and 60),
  signed_on date not null,
  effective_on date not null,
  title text not null check (length(title) between 3 and 300),
  legal_basis text not null default '',
  -- Sealed type Step as JSON, in order; things are named by id.
  steps jsonb not null default '[]',
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  enacted_by uuid,
  enacted_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text,
  check ((state = 'DRAFT') = (enacted_at is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create unique index reorganisation_number on organisation.reorganisation (number)
  where state <> 'WITHDRAWN';
create index reorganisation_effective on organisation.reorganisation (effective_on);

-- Which act opened a version or made a succession; null: given. principal: takes over people, open
-- work and settings of a unit that was divided.
alter table organisation.area_version
  add column act_id uuid references organisation.reorganisation;
create index area_version_act on organisation.area_version (act_id);
alter table organisation.unit_version
  add column act_id uuid references organisation.reorganisation;
create index unit_version_act on organisation.unit_version (act_id);
alter table organisation.station_version
  add column act_id uuid references organisation.reorganisation;
create index station_version_act on organisation.station_version (act_id);
alter table organisation.area_succession
  add column act_id uuid references organisation.reorganisation,
  add column principal boolean not null default true;
create index area_succession_act on organisation.area_succession (act_id);
alter table organisation.unit_succession
  add column act_id uuid references organisation.reorganisation,
  add column principal boolean not null default true;
create index unit_succession_act on organisation.unit_succession (act_id);

-- Where a commune without registered predecessors lay before it was founded.
alter table organisation.area
  add column former_province_id uuid references organisation.area;
create index area_former_province on organisation.area (former_province_id);

-- Organisations that the agency works with: dated name, kind and place; how they work together is not
-- dated.
create table organisation.partner (
  id uuid primary key,
  level text not null default 'PROVINCE' check (level in ('CENTRAL', 'PROVINCE', 'COMMUNE')),
  agreement text not null default '',
  contact text not null default '',
  version integer not null default 1
);

create table organisation.partner_version (
  partner_id uuid not null references organisation.partner,
  valid daterange not null check (not isempty(valid)),
  code text not null,
  name text not null,
  name_folded text not null,
  -- cấp ủy, HĐND, UBND, sở, ngành, hội, đoàn thể …: message organisation.partner.kind.<kind>
  kind text not null,
  -- Null: of the whole country.
  area_id uuid references organisation.area,
  act_id uuid references organisation.reorganisation,
  primary key (partner_id, valid without overlaps),
  constraint partner_code_has_one_bearer exclude using gist (code with =, valid with &&)
);
create index partner_version_area on organisation.partner_version (area_id);
create index partner_version_act on organisation.partner_version (act_id);
create index partner_version_name on organisation.partner_version using gin (name_folded gin_trgm_ops);

create table organisation.partner_succession (
  predecessor_id uuid not null references organisation.partner,
  successor_id uuid not null references organisation.partner,
  effective_on date not null,
  act_id uuid references organisation.reorganisation,
  principal boolean not null default true,
  primary key (predecessor_id, successor_id)
);
create index partner_succession_successor on organisation.partner_succession (successor_id);
create index partner_succession_act on organisation.partner_succession (act_id);

insert into organisation.given_version (kingdom, id, valid, code, name, kind, parent_id, area_id)
select 'AREA', area_id, valid, code, name, kind, parent_id, null from organisation.area_version
union all
select 'UNIT', unit_id, valid, code, name, kind, parent_id, area_id from organisation.unit_version
union all
select 'STATION', station_id, valid, code, name, 'STATION', null, area_id from organisation.station_version;
insert into organisation.given_succession (kingdom, predecessor_id, successor_id, effective_on)
select 'AREA', predecessor_id, successor_id, effective_on from organisation.area_succession
union all
select 'UNIT', predecessor_id, successor_id, effective_on from organisation.unit_succession;
insert into organisation.given_coverage (unit_id, area_id, valid)
select unit_id, area_id, valid from organisation.unit_area;

-- An atom is a class of areas with the same fate: in the same province in every geography. UNPLACED:
-- work of a unit, place unknown.
alter table organisation.atom drop constraint atom_kind_check;
alter table organisation.atom drop constraint atom_check;
alter table organisation.atom drop constraint atom_check1;
alter table organisation.atom drop constraint atom_area_id_unit_id_key;
update organisation.area a
set former_province_id = t.area_id
from organisation.area_atom aa
join organisation.atom t on t.id = aa.atom_id
where aa.area_id = a.id and t.area_id <> a.id;
update organisation.atom set kind = 'PLACED' where kind <> 'UNPLACED';
alter table organisation.atom drop column area_id;
alter table organisation.atom add check (kind in ('PLACED', 'UNPLACED'));
alter table organisation.atom add check ((kind = 'UNPLACED') = (unit_id is not null));
drop index organisation.atom_unit;
create unique index atom_unit on organisation.atom (unit_id) where unit_id is not null;
