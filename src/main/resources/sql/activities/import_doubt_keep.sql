-- Keeps what rows of a portion were written with: told, or confirmed by whoever saw the preview and
-- had the file written.
-- grain:  a rule that fires on a written row, unless the record stands with the same doubt already
-- inputs: rows after :after through :through; :by, :now, :reason (name of the file)
-- null:   other_id as in import_doubt.sql
-- source: the tables of the import
insert into activities.doubt
  (rule, fired_at, actor, unit_id, form_id, activity_id, since_version, outcome, reason, sign, field,
   arguments, other_id)
select d.rule, cast(:now as timestamptz), cast(:by as uuid), w.unit_id, w.form_id, w.id,
  coalesce(w.version + 1, 1), case d.handling when 'ASKS' then 'CONFIRMED' else 'TOLD' end,
  case d.handling when 'ASKS' then :reason else '' end, d.sign, d.field, d.arguments, d.other_id
from import_doubt d
join import_work w on w.row_number = d.row_number
where w.row_number > :after and w.row_number <= :through and not exists (
  select from activities.doubt o
  where o.activity_id = w.activity_id and o.until_version is null and o.rule = d.rule and o.sign = d.sign)
order by d.row_number, d.rule
