-- What the ledger of reports asks for: records that were replaced after a report was signed.
create index activity_version_replaced on activities.activity_version (replaced_at);

-- Title and notation of older reports are folded as the program folds; V63 only lowered them, which
-- the search, that folds what it looks for, did not find.
update reports.report
set folded = trim(regexp_replace(
  lower(translate(
    regexp_replace(
      normalize(title || ' ' || coalesce(notation, ''), NFD), '[\u0300-\u036f]', '', 'g'),
    'đĐ', 'dd')),
  '[^[:alnum:]]+', ' ', 'g'));
