-- What looks odd in right rows by what they say alone: rules of one record, as in OddChecks.
-- grain:  a rule that fires on a row of the file that is new or changed
-- inputs: import_work; rules in force
-- result: field, arguments and sign as in activities.doubt; other rows and records are null here
-- units:  cost whole đồng
-- null:   other_id, other_row where no other record is meant
-- source: activities.soft_rule, campaigns.campaign
create temporary table import_doubt on commit drop as
select w.row_number, r.code as rule, r.handling, d.field, d.arguments, d.sign,
  cast(null as uuid) as other_id, cast(null as integer) as other_row
from import_work w
left join campaigns.campaign p on p.id = w.campaign_id
cross join lateral (values
  ('ATTENDANCES_WITHOUT_QUANTITY', w.attendances > 0 and w.quantity = 0, null::bigint, 'attendances',
    array[w.attendances::text], w.attendances::text),
  ('CAMPAIGN_DAYS', not p.days @> w.last_day, null, 'particulars.campaign', '{}'::text[],
    w.campaign_id || '|' || w.last_day),
  ('PEOPLE_MORE', w.attendances > 0 and w.people > w.attendances, null, 'particulars.people',
    array[w.people::text, w.attendances::text], w.people || '|' || w.attendances),
  ('PEOPLE_ROUND', w.grade = :counted and w.people % 100 = 0, w.people, 'particulars.people',
    array[w.people::text], w.people::text),
  ('COST_ODD', w.cost is not null, w.cost, 'particulars.cost', array[w.cost::text], w.cost::text)
) d(rule, fires, number, field, arguments, sign)
join activities.soft_rule r on r.code = d.rule and r.active
where (w.attendances > 0 and w.quantity = 0 or w.campaign_id is not null or w.people is not null
    or w.cost is not null)
  and d.fires and (r.threshold is null or d.number >= r.threshold)
