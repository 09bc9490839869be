-- The days on which a version of a unit or an area begins or ends.
-- grain: one line
-- inputs: none
-- null: open ends are left out
-- source: versions of organisation
create temporary table import_bound on commit drop as
select array_agg(day order by day) as days
from (
  select lower(valid) as day from organisation.unit_version
  union select upper(valid) from organisation.unit_version
  union select lower(valid) from organisation.unit_area
  union select upper(valid) from organisation.unit_area
  union select lower(valid) from organisation.area_version
  union select upper(valid) from organisation.area_version
  union select lower(valid) from organisation.atom_province
  union select upper(valid) from organisation.atom_province
) bounds
where day is not null
