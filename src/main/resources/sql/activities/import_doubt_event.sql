-- Rows that look like a record of another unit, or like a new row of another unit further up in the
-- file; as LikeRows.sameEvent.
-- grain:  a row of the file that is new or changed; the record most alike
-- inputs: import_work
-- result: other_row where the other record is a row of the file
-- null:   area_id, activity_id where there is none
-- source: activities.activity before the file, activities.soft_rule
insert into import_doubt (row_number, rule, handling, field, arguments, sign, other_id, other_row)
with placed as materialized (
  select w.*, lower(w.spot) as spot_folded, lower(w.enterprise) as enterprise_folded, r.threshold
  from import_work w
  join activities.soft_rule r on r.code = 'SAME_EVENT' and r.active
  where w.station_id is null and (w.area_id is not null or w.spot <> '' or w.enterprise <> '')
), days as materialized (
  select distinct last_day from placed
), stored as materialized (
  select a.id, a.unit_id, a.counted_day, a.form_id, a.area_id, lower(a.spot) as spot,
    lower(a.enterprise) as enterprise, a.title_folded
  from days d
  join activities.activity a on a.counted_day = d.last_day
  where a.status <> 'WITHDRAWN'
), pair as (
  select p.row_number, p.threshold, p.title_folded as one, a.title_folded as other, a.id, null::integer as other_row
  from placed p
  join stored a on a.counted_day = p.last_day and a.form_id = p.form_id and a.area_id = p.area_id
  where a.unit_id <> p.unit_id and a.id is distinct from p.activity_id
  union all
  select p.row_number, p.threshold, p.title_folded, a.title_folded, a.id, null
  from placed p
  join stored a on a.counted_day = p.last_day and a.form_id = p.form_id and a.spot = p.spot_folded
  where p.spot <> '' and a.unit_id <> p.unit_id and a.id is distinct from p.activity_id
    and (a.area_id is null or p.area_id is null)
  union all
  select p.row_number, p.threshold, p.title_folded, a.title_folded, a.id, null
  from placed p
  join stored a on a.counted_day = p.last_day and a.form_id = p.form_id and a.enterprise = p.enterprise_folded
  where p.enterprise <> '' and a.unit_id <> p.unit_id and a.id is distinct from p.activity_id
  union all
  select p.row_number, p.threshold, p.title_folded, a.title_folded, a.id, a.row_number
  from placed p
  join import_work a on a.last_day = p.last_day and a.form_id = p.form_id and a.area_id = p.area_id
  where a.activity_id is null and a.unit_id <> p.unit_id and a.row_number < p.row_number
  union all
  select p.row_number, p.threshold, p.title_folded, a.title_folded, a.id, a.row_number
  from placed p
  join placed a on a.last_day = p.last_day and a.form_id = p.form_id and a.spot_folded = p.spot_folded
  where p.spot <> '' and a.activity_id is null and a.unit_id <> p.unit_id and a.row_number < p.row_number
    and (a.area_id is null or p.area_id is null)
  union all
  select p.row_number, p.threshold, p.title_folded, a.title_folded, a.id, a.row_number
  from placed p
  join placed a on a.last_day = p.last_day and a.form_id = p.form_id
    and a.enterprise_folded = p.enterprise_folded
  where p.enterprise <> '' and a.activity_id is null and a.unit_id <> p.unit_id
    and a.row_number < p.row_number
), best as (
  select distinct on (l.row_number) l.row_number, l.id, l.other_row
  from (
    select row_number, id, other_row, threshold, similarity(one, other) as alike
    from pair
  ) l
  where l.alike * 100 >= l.threshold
  order by l.row_number, l.alike desc, l.other_row nulls first, l.id
)
select w.row_number, r.code, r.handling, 'title', '{}', b.id || '|' || f.code || '|' || w.last_day,
  b.id, b.other_row
from best b
join import_work w on w.row_number = b.row_number
join policy.form f on f.id = w.form_id
join activities.soft_rule r on r.code = 'SAME_EVENT'
