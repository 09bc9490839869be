-- Reports whose rows hold figures of several forms, one column each.

-- What was said of such columns: a list of places with the value and the measure of each.
alter table shared.import_mapping add column figures jsonb not null default '[]';

-- How files begin is kept with the headings of such columns.
update shared.import_job set head = head || '{"parts": []}' where head is not null;
