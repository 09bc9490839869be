-- What a rule sees of units, week by week or month by month, counted from records.
-- grain:  row of a target (row_unit), first day of the week or month
-- inputs: :rows, :sources, :leasts, :part_leasts, parallel: whose work (source) counts for which row,
--         and what its places need; :forms ids; :from, :end days; :part mask of policy areas, 0 for no
--         part; :every whether records that nobody approved count; {bucket} week or month; {field} what
--         is summed; {place} station, commune, partner or null; {partners} join of partners or nothing
-- units:  those of the field; members are communes or partners with any of it
-- null:   a record without place counts as unplaced
-- source: activities.activity; a withdrawn record counts nothing
with pair as (
  select p.row_unit, p.unit_id, p.least, p.part_least
  from unnest(:rows, :sources, :leasts, :part_leasts)
    as p(row_unit, unit_id, least, part_least)
), placed as (
  select p.row_unit, date_trunc('{bucket}', a.counted_day::timestamp)::date as bucket,
    {place} as place, min(p.least) as least, min(p.part_least) as part_least,
    sum({field})::numeric as value,
    coalesce(sum({field}) filter (where a.policy_areas & :part <> 0), 0)::numeric as part
  from pair p
  join activities.activity a on a.unit_id = p.unit_id
  {partners}
  where a.form_id = any(:forms) and a.counted_day >= :from and a.counted_day < :end
    and a.status <> 'WITHDRAWN' and (:every or a.approved)
  group by 1, 2, 3
)
select row_unit, bucket, sum(value) as value, sum(part) as part,
  coalesce(sum(value) filter (where place is null), 0) as unplaced,
  coalesce(sum(part) filter (where place is null), 0) as unplaced_part,
  count(*) filter (where place is not null and value > 0) as named,
  count(*) filter (where place is not null and value >= least and part >= part_least) as reached,
  coalesce(sum(greatest(least - value, 0)) filter (where place is not null and value > 0), 0)
    as short,
  coalesce(sum(greatest(part_least - part, 0)) filter (where place is not null and value > 0), 0)
    as short_part,
  coalesce(array_agg(place order by place) filter (where :members and place is not null and value > 0),
    '{}') as members,
  coalesce(array_agg(value order by place) filter (where :members and place is not null and value > 0),
    '{}') as amounts
from placed
group by row_unit, bucket
