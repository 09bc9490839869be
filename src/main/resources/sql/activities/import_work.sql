-- Right rows that would be written, with what the soft rules look at.
-- grain:  a row of the file that is new or changes a record
-- inputs: the tables of the import
-- units:  cost whole đồng
-- null:   activity_id and version of a new record; others as in activities.activity
-- source: the tables of the import
create temporary table import_work on commit drop as
select j.row_number, coalesce(k.id, j.id) as id, k.id as activity_id, k.version, j.unit_id, s.form_id,
  s.last_day, j.area_id, j.station_id, j.campaign_id, s.spot, s.enterprise, s.title_folded, s.quantity,
  s.attendances, s.grade, s.people, s.cost
from {judged} j
join {staged} s on s.row_number = j.row_number
left join import_known k on k.row_number = j.row_number
where j.broken = 0 and (k.id is null or k.changed)
