-- Writes what known records say now; they wait for approval again.
-- grain:  a known record that changed, of the portion
-- inputs: rows after :after through :through; :import
-- null: as in activities.activity
-- source: the tables of the import
update activities.activity a
set version = a.version + 1, status = 'RECORDED', approved = false, approved_by = null,
  approved_at = null, counted_day = s.last_day, counted_atom = coalesce(j.atom_id, h.atom_id),
  form_id = s.form_id, policy_areas = coalesce(s.policy_areas, 0),
  audiences = coalesce(s.audiences, 0), grade = s.grade, quantity = s.quantity,
  attendances = s.attendances, first_day = s.first_day, last_day = s.last_day, area_id = j.area_id,
  station_id = j.station_id, title = s.title, title_folded = s.title_folded, note = s.note,
  campaign_id = j.campaign_id, spot = s.spot, enterprise = s.enterprise, people = s.people,
  voluntary_joined = s.voluntary_joined, household_joined = s.household_joined,
  vssid_installed = s.vssid_installed, cost = s.cost, funds = s.funds, languages = s.languages,
  import_id = cast(:import as uuid),
  -- A file that does not name assignments leaves them.
  assignment_id = coalesce(n.assignment_id, a.assignment_id)
from import_known k
join {judged} j on j.row_number = k.row_number
join {staged} s on s.row_number = k.row_number
cross join import_bound b
left join import_home h on h.unit_id = j.unit_id and h.span = width_bucket(s.last_day, b.days)
left join import_answer n on n.row_number = k.row_number
where a.id = k.id and k.changed and k.row_number > :after and k.row_number <= :through
