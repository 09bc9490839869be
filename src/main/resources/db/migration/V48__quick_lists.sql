-- Lists of records answer at once however many records there are. The indexes of days stop at the
-- day: what is left to sort is the records of one day.

-- Sorted by form the newest come first; a range of days is found as before.
create index activity_form_newest on activities.activity (form_id, counted_day desc);
drop index activities.activity_form_day;

-- Sorted by quantity, the largest first.
create index activity_quantity on activities.activity (quantity desc, counted_day desc);

-- Words of the title and their beginnings, without diacritics.
create index activity_words on activities.activity using gin
  (array_to_tsvector(array_remove(string_to_array(title_folded, ' '), '')));

-- Few records are withdrawn, and they are looked for.
create index activity_withdrawn on activities.activity (counted_day) where status = 'WITHDRAWN';
