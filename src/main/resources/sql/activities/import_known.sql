-- Records that rows of the file are already, by unit and row key.
-- grain:  a row of the file that is right and known
-- result: changed where a row with a key of its own says something else than the record; a row without one
--         says exactly what was taken once, and what people did to the record since stays
--         was_on: the day on which the record counts until now
-- null:   as in activities.activity; sets are compared as sorted arrays
-- inputs: the tables of the import, import_partner, import_content, import_cohost
-- source: activities.activity
create temporary table import_known on commit drop as
select j.row_number, e.id, e.version, e.status, e.last_day as was_on,
  j.keyed and (
    (e.form_id, e.first_day, e.last_day, e.area_id, e.station_id, e.policy_areas, e.audiences,
      e.quantity, e.attendances, e.grade, e.title, e.note, e.campaign_id, e.spot, e.enterprise, e.people,
      e.voluntary_joined, e.household_joined, e.vssid_installed, e.cost, e.funds,
      array(select unnest(e.languages) order by 1))
    is distinct from
    (s.form_id, s.first_day, s.last_day, j.area_id, j.station_id, coalesce(s.policy_areas, 0),
      coalesce(s.audiences, 0), s.quantity, s.attendances, s.grade, s.title, s.note, j.campaign_id,
      s.spot, s.enterprise, s.people, cast(s.voluntary_joined as integer),
      cast(s.household_joined as integer), cast(s.vssid_installed as integer), s.cost, s.funds,
      s.languages)
    or exists (
      select from import_answer n
      where n.row_number = j.row_number and n.assignment_id is distinct from e.assignment_id)
    or array(
      select p.partner_id from activities.activity_partner p where p.activity_id = e.id order by 1)
      <> array(
      select distinct n.partner_id from import_partner n where n.row_number = j.row_number order by 1)
    or array(
      select p.topic_id from activities.activity_content p where p.activity_id = e.id order by 1)
      <> array(
      select distinct n.topic_id from import_content n where n.row_number = j.row_number order by 1)
    or array(
      select p.unit_id from activities.activity_cohost p where p.activity_id = e.id order by 1)
      <> array(
      select distinct n.unit_id from import_cohost n where n.row_number = j.row_number order by 1)
  ) as changed
from {judged} j
join {staged} s on s.row_number = j.row_number
join activities.activity e on e.unit_id = j.unit_id and e.row_key = j.row_key
where j.broken = 0
