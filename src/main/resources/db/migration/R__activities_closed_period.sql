-- Code of the closed period that refuses new work of the unit on the day, as of :today; null when none
-- does. Longer periods first. A reopening of the unit, or of one above it today, opens the day again.
create or replace function activities.closed_period(asked uuid, day date, today date)
returns text language sql stable parallel safe as $$
  select closed.code
  from (
    select r.kind, b.first_day,
      case r.kind
        when 'WEEK' then to_char(b.first_day, 'IYYY-"W"IW')
        when 'MONTH' then to_char(b.first_day, 'YYYY-MM')
        when 'QUARTER' then to_char(b.first_day, 'YYYY-"Q"Q')
        when 'HALF_YEAR' then to_char(b.first_day, 'YYYY') || case
          when extract(month from b.first_day) < 7 then '-H1' else '-H2' end
        else to_char(b.first_day, 'YYYY')
      end as code,
      e.end_day
    from activities.period_rule r
    cross join lateral (
      select case r.kind
        when 'WEEK' then date_trunc('week', day::timestamp)::date
        when 'MONTH' then date_trunc('month', day::timestamp)::date
        when 'QUARTER' then date_trunc('quarter', day::timestamp)::date
        when 'HALF_YEAR' then make_date(extract(year from day)::integer,
          case when extract(month from day) < 7 then 1 else 7 end, 1)
        else date_trunc('year', day::timestamp)::date
      end as first_day
    ) b
    cross join lateral (
      select (b.first_day + case r.kind
        when 'WEEK' then interval '7 days'
        when 'MONTH' then interval '1 month'
        when 'QUARTER' then interval '3 months'
        when 'HALF_YEAR' then interval '6 months'
        else interval '1 year'
      end)::date as end_day
    ) e
    where r.lock_after is not null
      and e.end_day > r.locks_from
      and e.end_day + r.lock_after <= today
  ) closed
  where not exists (
    with recursive above(unit_id) as (
      select asked
      union
      select v.parent_id
      from above a
      join organisation.unit_version v on v.unit_id = a.unit_id and v.valid @> today
      where v.parent_id is not null
    )
    select from activities.reopening o
    join above a on a.unit_id = o.unit_id
    where o.granted and o.open_until >= today and o.first_day <= day and o.end_day > day
  )
  order by closed.end_day - closed.first_day desc
  limit 1
$$;
