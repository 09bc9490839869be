-- What became of every record that a number of a target could have counted.
-- grain:  record
-- inputs: :units whose work counts; :forms ids; :from, :end days that count, :near_from, :near_end days
--         looked at; :part mask of the policy area, 0 for no part; :every whether records that nobody
--         approved count; :once whether a commune counts once; :places and :homes, parallel: communes
--         that are none of the day, with the one they became; {field} what is summed; {partnerless}
--         condition under which a record names no partner
-- units:  amount in that of the field, of a coverage 1 for the record that covers its commune first
-- null:   place without name where the record says none
-- source: activities.activity
with home as (
  select h.place, h.home
  from unnest(cast(:places as uuid[]), cast(:homes as uuid[])) as h(place, home)
), seen as (
  select a.id, a.unit_id, a.counted_day, a.form_id, a.title, a.area_id, a.station_id,
    case when h.place is null then a.area_id else h.home end as commune,
    ({field})::numeric as amount,
    case when a.policy_areas & :part <> 0 then ({field})::numeric else 0 end as part,
    case
      when a.counted_day < :from or a.counted_day >= :end then 'OUTSIDE'
      when a.status = 'WITHDRAWN' then 'WITHDRAWN'
      when not (:every or a.approved) then 'NOT_APPROVED'
      when :once and (a.area_id is null or (h.place is not null and h.home is null))
        then 'NO_COMMUNE'
      when {partnerless} then 'NO_PARTNER'
      when ({field}) = 0 then 'NO_AMOUNT'
      when :part <> 0 and a.policy_areas & :part = 0 then 'OTHER_AREA'
      else 'COUNTED'
    end as why
  from activities.activity a
  left join home h on h.place = a.area_id
  where a.unit_id = any(:units) and a.form_id = any(:forms)
    and a.counted_day >= :near_from and a.counted_day < :near_end
    and not (a.status = 'WITHDRAWN' and (a.counted_day < :from or a.counted_day >= :end))
), ordered as (
  select s.*,
    row_number() over (partition by s.why, s.commune order by s.counted_day, s.id) as turn
  from seen s
), told as (
  select o.id, o.unit_id, o.counted_day, o.form_id, o.title, o.area_id, o.station_id, o.part,
    case when not :once then o.amount when o.why = 'COUNTED' and o.turn = 1 then 1 else 0 end
      as amount,
    case when :once and o.why = 'COUNTED' and o.turn > 1 then 'DOUBLE' else o.why end as why
  from ordered o
)
