-- Writes the new records of a portion of the file.
-- grain:  a row of the file that is right and not known
-- inputs: rows after :after through :through; :import, :by, :now
-- result: ids of the records
-- null: as in activities.activity
-- source: the tables of the import, import_home, import_known
insert into activities.activity
  (id, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade, quantity, attendances,
   first_day, last_day, area_id, station_id, title, title_folded, note, campaign_id, spot, enterprise, people,
   voluntary_joined, household_joined, vssid_installed, cost, funds, languages, assignment_id, row_key, import_id,
   recorded_by, recorded_at)
select j.id, j.unit_id, s.last_day, coalesce(j.atom_id, h.atom_id), s.form_id, coalesce(s.policy_areas, 0),
  coalesce(s.audiences, 0), s.grade, s.quantity, s.attendances, s.first_day, s.last_day, j.area_id,
  j.station_id, s.title, s.title_folded, s.note, j.campaign_id, s.spot, s.enterprise, s.people,
  s.voluntary_joined, s.household_joined, s.vssid_installed, s.cost, s.funds, s.languages, n.assignment_id, j.row_key,
  cast(:import as uuid), cast(:by as uuid), cast(:now as timestamptz)
from {judged} j
join {staged} s on s.row_number = j.row_number
cross join import_bound b
left join import_answer n on n.row_number = j.row_number
left join import_home h on h.unit_id = j.unit_id and h.span = width_bucket(s.last_day, b.days)
where j.row_number > :after and j.row_number <= :through and j.broken = 0
  and not exists (select from import_known k where k.row_number = j.row_number)
returning id
