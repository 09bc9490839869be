-- Rows whose quantity is many times what their unit usually does in the form; as LikeRows.usual.
-- grain:  a row of the file that is new or changed
-- inputs: import_work; :since (a day), :usualFrom (records from which on something is usual)
-- null:   activity_id of a new record, which leaves none out
-- source: activities.activity before the file, activities.soft_rule
insert into import_doubt (row_number, rule, handling, field, arguments, sign)
select w.row_number, r.code, r.handling, 'quantity',
  array[w.quantity, u.median, w.quantity / u.median]::text[],
  w.unit_id || '|' || f.code || '|' || w.quantity
from import_work w
join activities.soft_rule r on r.code = 'TIMES_USUAL' and r.active and w.quantity >= r.threshold
join policy.form f on f.id = w.form_id
join (
  select d.unit_id, d.form_id, d.activity_id, l.records, greatest(1, l.median) as median
  from (
    select distinct i.unit_id, i.form_id, i.activity_id
    from import_work i
    join activities.soft_rule t on t.code = 'TIMES_USUAL' and t.active and i.quantity >= t.threshold
  ) d
  cross join lateral (
    select count(*) as records,
      cast(coalesce(round(percentile_cont(0.5) within group (order by a.quantity)), 0) as bigint) as median
    from (
      select a.quantity
      from activities.activity a
      where a.unit_id = d.unit_id and a.counted_day >= cast(:since as date) and a.form_id = d.form_id
        and a.status <> 'WITHDRAWN' and a.id is distinct from d.activity_id
      order by a.counted_day desc
      limit 200) a
  ) l
) u on u.unit_id = w.unit_id and u.form_id = w.form_id and u.activity_id is not distinct from w.activity_id
where u.records >= :usualFrom and w.quantity / u.median >= r.threshold
