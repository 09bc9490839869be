-- Sums of the collection board: a period and the four before it.
-- grain:  row of the board, form, period (0 = the period itself, 1 to 4 = periods before)
-- inputs: :own unit whose own records make a row; :below units that make a row together with what hangs
--         below them in the period; :starts first days of the five periods, ascending; :end first day
--         after the last
-- units:  quantity in the noun of the form
-- null:   none; a row without records does not appear
-- source: activities.activity without what was withdrawn
with recursive below(row_id, unit_id) as (
  select unit_id, unit_id
  from unnest(cast(:below as uuid[])) as listed(unit_id)
  union
  select b.row_id, v.unit_id
  from below b
  join organisation.unit_version v
    on v.parent_id = b.unit_id and v.valid && daterange((cast(:starts as date[]))[5], :end)
), covered as (
  -- who moved within the period belongs to one row only
  select distinct on (unit_id) row_id, unit_id
  from (
    select row_id, unit_id from below
    union all
    select cast(:own as uuid), cast(:own as uuid)
  ) everyone
  order by unit_id, row_id = unit_id desc, row_id
)
select c.row_id, a.form_id, 5 - width_bucket(a.counted_day, cast(:starts as date[])) as ago,
  count(*) as records, count(*) filter (where a.status = 'RECORDED') as waiting,
  sum(a.quantity) as quantity
from covered c
join activities.activity a on a.unit_id = c.unit_id
where a.counted_day >= (cast(:starts as date[]))[1]
  and a.counted_day < :end
  and a.status <> 'WITHDRAWN'
group by c.row_id, a.form_id, ago
