-- What was only told of corrected records and is asked about now: the file confirms it.
-- grain:  a doubt that stands with a corrected record and fires in the same way
-- inputs: rows after :after through :through; :reason (name of the file)
-- null:   none
-- source: the tables of the import
update activities.doubt o
set outcome = 'CONFIRMED', reason = :reason
from import_work w
join import_doubt d on d.row_number = w.row_number and d.handling = 'ASKS'
where w.row_number > :after and w.row_number <= :through and o.activity_id = w.activity_id
  and o.until_version is null and o.outcome = 'TOLD' and o.rule = d.rule and o.sign = d.sign
