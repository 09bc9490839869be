-- What base offices said about a period.
-- grain:  base office that exists on the last day, or that said something and ended in the period
-- inputs: :rows units that make a row with everything below them in the period; :from and :end, days,
--         half-open; :due moment after which a record is late, null where the kind is never due
-- units:  records are rows of activity that were not withdrawn, counted by their last day
-- null:   first_at and last_at without records; said_at without a report beside records
-- source: organisation.unit_version, activities.activity, activities.period_report
with recursive below(row_id, unit_id) as (
  select unit_id, unit_id
  from unnest(cast(:rows as uuid[])) as listed(unit_id)
  union
  select b.row_id, v.unit_id
  from below b
  join organisation.unit_version v
    on v.parent_id = b.unit_id and v.valid && daterange(:from, :end)
), office as (
  -- who moved within the period belongs to the row it is in at its end
  select distinct on (v.unit_id) b.row_id, v.unit_id, v.valid @> cast(:end as date) - 1 as lives
  from below b
  join organisation.unit_version v
    on v.unit_id = b.unit_id and v.valid && daterange(:from, :end) and v.kind in ('BASE', 'DISTRICT')
  order by v.unit_id, lives desc, b.row_id
), recorded as (
  select a.unit_id, count(*) as records, count(*) filter (where a.status = 'RECORDED') as waiting,
    min(a.recorded_at) as first_at, max(a.recorded_at) as last_at,
    count(*) filter (where a.recorded_at >= cast(:due as timestamptz)) as late
  from office o
  join activities.activity a on a.unit_id = o.unit_id
  where a.counted_day >= :from and a.counted_day < :end and a.status <> 'WITHDRAWN'
  group by a.unit_id
), said as (
  select r.unit_id,
    range_agg(daterange(r.first_day, r.end_day)) filter (where r.kind = 'ZERO')
      @> daterange(:from, :end) as zero,
    range_agg(daterange(r.first_day, r.end_day)) filter (where r.kind = 'NOT_APPLICABLE')
      @> daterange(:from, :end) as not_applicable,
    max(r.reported_at) as said_at
  from office o
  join activities.period_report r on r.unit_id = o.unit_id
  where r.first_day < :end and r.end_day > :from
  group by r.unit_id
)
select o.row_id, o.unit_id, coalesce(c.records, 0) as records, coalesce(c.waiting, 0) as waiting,
  c.first_at, c.last_at, coalesce(c.late, 0) as late, coalesce(s.zero, false) as zero,
  coalesce(s.not_applicable, false) as not_applicable, s.said_at
from office o
left join recorded c on c.unit_id = o.unit_id
left join said s on s.unit_id = o.unit_id
where o.lives or c.records is not null or s.zero
order by o.unit_id
