-- What is wrong with judged rows.
-- grain:  a fault of a row of the file
-- inputs: the tables of the import; bits as in import_judge.sql
-- result: field is the column's name; arguments fill the words of the code
-- null: none
-- source: the tables of the import
create temporary table import_wrong on commit drop as
select s.row_number, cast(f.ordinal as integer) as ordinal, f.field, f.code, f.arguments
from {judged} j
join {staged} s on s.row_number = j.row_number
cross join lateral (
  select e.ordinal, e.fault ->> 'f' as field, e.fault ->> 'c' as code, e.fault -> 'a' as arguments
  from jsonb_array_elements(s.faults) with ordinality e(fault, ordinal)
  union all
  select v.bit + 1000, v.field, v.code, v.arguments
  from (values
    (2, 'unit', 'unit.unknown', jsonb_build_array(s.unit)),
    (4, 'unit', 'import.unit.forbidden', jsonb_build_array(s.unit)),
    (8, 'from', 'day.too.early', '[]'),
    (16, 'to', 'days.order', '[]'),
    (32, 'to', 'day.future', '[]'),
    (64, 'from', 'days.many', jsonb_build_array(:longest)),
    (128, 'quantity', 'quantity.range', jsonb_build_array(:most)),
    (256, 'attendances', 'quantity.range', jsonb_build_array(:most)),
    (512, 'attendances', 'attendances.none', '[]'),
    (1024, 'title', 'title.length', jsonb_build_array(:shortestTitle, :longestTitle)),
    (2048, 'note', 'note.length', jsonb_build_array(:longestNote)),
    (4096, 'area', 'area.unknown', jsonb_build_array(s.area)),
    (8192, 'station', 'station.unknown', jsonb_build_array(s.station)),
    (16384, 'campaign', 'campaign.unknown', jsonb_build_array(s.campaign)),
    (32768, 'spot', 'text.length', jsonb_build_array(:longestPlace)),
    (65536, 'enterprise', 'text.length', jsonb_build_array(:longestPlace)),
    (131072, 'people', 'quantity.range', jsonb_build_array(:mostPeople)),
    (262144, 'voluntaryJoined', 'quantity.range', jsonb_build_array(:mostJoined)),
    (524288, 'householdJoined', 'quantity.range', jsonb_build_array(:mostJoined)),
    (1048576, 'vssidInstalled', 'quantity.range', jsonb_build_array(:mostJoined)),
    (2097152, 'cost', 'quantity.range', jsonb_build_array(:mostCost))
  ) v(bit, field, code, arguments)
  where j.broken & v.bit <> 0
) f
where j.broken <> 0
