-- What is wrong with partners, contents and co-hosts that rows name.
-- grain:  a fault of a row of the file
-- inputs: temporary tables import_partner, import_content, import_cohost (one line for each text of a row)
-- null: ids that were not found
-- source: the temporary tables named
insert into import_wrong (row_number, ordinal, field, code, arguments)
select n.row_number, 2000000, 'partners', 'partner.unknown', jsonb_build_array(min(n.text))
from import_partner n
where n.partner_id is null
group by n.row_number
union all
select n.row_number, 2000001, 'partners', 'partners.many', jsonb_build_array(:mostPartners)
from import_partner n
group by n.row_number
having count(distinct n.partner_id) > :mostPartners
union all
select n.row_number, 2000002, 'contents', 'content.unknown', jsonb_build_array(min(n.text))
from import_content n
where n.topic_id is null
group by n.row_number
union all
select n.row_number, 2000003, 'contents', 'contents.many', jsonb_build_array(:mostContents)
from import_content n
group by n.row_number
having count(distinct n.topic_id) > :mostContents
union all
select n.row_number, 2000004, 'contents', 'content.closed', jsonb_build_array(min(n.name))
from import_content n
where n.closed
group by n.row_number
union all
select n.row_number, 2000005, 'cohosts', 'unit.unknown', jsonb_build_array(min(n.text))
from import_cohost n
where n.unit_id is null
group by n.row_number
union all
select n.row_number, 2000006, 'cohosts', 'cohosts.many', jsonb_build_array(:mostCohosts)
from import_cohost n
group by n.row_number
having count(distinct n.unit_id) > :mostCohosts
union all
select n.row_number, 2000007, 'cohosts', 'cohosts.self', '[]'
from import_cohost n
join {judged} j on j.row_number = n.row_number and j.unit_id = n.unit_id
group by n.row_number
