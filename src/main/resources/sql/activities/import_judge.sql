-- Judges staged rows by the rules of single records that hold for one row alone.
-- grain:  a row of the file
-- inputs: temporary tables import_scope (units that the person records for), import_unit, import_area,
--         import_station (what a text names, and when);
--         :today and the limits of ActivityLimits
-- result: broken has a bit for each rule that does not hold, told by import_wrong.sql; atom_id null where the
--         place does not decide it; row_key of a row without one is a hash of all that it says, and of
--         a figure beside others (those with a slot) of what it is told of, not of what is told
-- null:   unit_id, area_id, station_id, campaign_id where none was found or named
-- source: the staged table, policy.form, campaigns.campaign, organisation.area_atom
create temporary table {judged} on commit drop as
select s.row_number, uuidv7() as id, u.unit_id, coalesce(a.area_id, t.area_id) as area_id, t.station_id,
  p.id as campaign_id, o.atom_id, s.row_key is not null or s.slot is not null as keyed,
  coalesce(
    s.row_key,
    '=' || md5((s.form_id, coalesce(a.area_id::text, s.area), s.spot, t.station_id, s.enterprise, s.audiences,
      s.policy_areas, s.contents, s.title, s.campaign)::text || s.assignment || s.slot),
    '#' || md5((s.form_id, s.first_day, s.known_day, a.area_id, s.spot, t.station_id,
      s.enterprise, s.audiences, s.policy_areas, s.contents, s.title, s.quantity, s.attendances, s.grade,
      s.people, s.voluntary_joined, s.household_joined, s.vssid_installed, s.cost, s.funds, s.languages,
      s.campaign, s.partners, s.cohosts, s.note)::text || s.assignment)) as row_key,
  case when s.faults is not null then 1 else 0 end
  | case when s.unit <> '' and s.last_day is not null and u.unit_id is null then 2 else 0 end
  | case when u.unit_id is not null and c.unit_id is null then 4 else 0 end
  | case when s.first_day < cast(:earliest as date) then 8 else 0 end
  | case when s.last_day < s.first_day then 16 else 0 end
  | case when s.last_day > cast(:today as date) then 32 else 0 end
  | case when s.last_day - s.first_day >= :longest then 64 else 0 end
  | case when s.quantity not between 0 and :most then 128 else 0 end
  | case when s.attendances not between 0 and :most then 256 else 0 end
  | case when s.attendances > 0 and not f.attended then 512 else 0 end
  | case when length(s.title) not between :shortestTitle and :longestTitle
      and (s.title <> '' or s.form_id is not null) then 1024 else 0 end
  | case when length(s.note) > :longestNote then 2048 else 0 end
  | case when s.area <> '' and s.last_day is not null and a.area_id is null then 4096 else 0 end
  | case when s.station <> '' and s.last_day is not null and t.station_id is null then 8192 else 0 end
  | case when s.campaign <> '' and p.id is null then 16384 else 0 end
  | case when length(s.spot) > :longestPlace then 32768 else 0 end
  | case when length(s.enterprise) > :longestPlace then 65536 else 0 end
  | case when s.people not between 0 and :mostPeople then 131072 else 0 end
  | case when s.voluntary_joined not between 0 and :mostJoined then 262144 else 0 end
  | case when s.household_joined not between 0 and :mostJoined then 524288 else 0 end
  | case when s.vssid_installed not between 0 and :mostJoined then 1048576 else 0 end
  | case when s.cost not between 0 and :mostCost then 2097152 else 0 end
  as broken
from {staged} s
left join import_unit u on u.text = s.unit and u.valid @> s.last_day
left join import_scope c on c.unit_id = u.unit_id
left join import_area a
  on a.text = s.area and a.valid @> s.last_day and (a.unit_id is null or a.unit_id = u.unit_id)
left join import_station t on t.text = s.station and t.valid @> s.last_day
left join policy.form f on f.id = s.form_id
left join campaigns.campaign p on p.code = s.campaign
left join organisation.area_atom o on o.area_id = coalesce(a.area_id, t.area_id)
