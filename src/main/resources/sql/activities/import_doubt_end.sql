-- Ends what corrected records of a portion stood with and no longer do.
-- grain:  a doubt that stands with a corrected record and does not fire on the row in the same way
-- inputs: rows after :after through :through
-- null:   none
-- source: the tables of the import
update activities.doubt o
set until_version = w.version,
  outcome = case when o.outcome = 'TOLD' and not exists (
      select from import_doubt d where d.row_number = w.row_number and d.rule = o.rule)
    then 'CORRECTED' else o.outcome end
from import_work w
where w.row_number > :after and w.row_number <= :through and o.activity_id = w.activity_id
  and o.until_version is null and not exists (
    select from import_doubt d
    where d.row_number = w.row_number and d.rule = o.rule and d.sign = o.sign)
