-- Sums of the collection board: a week and the four before it.
-- grain:  row of the board, form, week (0 = the week itself, 1 to 4 = weeks before)
-- inputs: :own unit whose own records make a row; :below units that make a row together with what hangs
--         below them in the week; :monday of the week; :from and :end, counting days, half-open
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
    on v.parent_id = b.unit_id and v.valid && daterange(:monday, :end)
), covered as (
  -- who moved within the week belongs to one row only
  select distinct on (unit_id) row_id, unit_id
  from (
    select row_id, unit_id from below
    union all
    select cast(:own as uuid), cast(:own as uuid)
  ) everyone
  order by unit_id, row_id = unit_id desc, row_id
)
select c.row_id, a.form_id, (cast(:end as date) - 1 - a.counted_day) / 7 as weeks_ago,
  count(*) as records, count(*) filter (where a.status = 'RECORDED') as waiting,
  sum(a.quantity) as quantity
from covered c
join activities.activity a on a.unit_id = c.unit_id
where a.counted_day >= :from
  and a.counted_day < :end
  and a.status <> 'WITHDRAWN'
group by c.row_id, a.form_id, weeks_ago
