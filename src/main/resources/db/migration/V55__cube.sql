-- What readers of figures that hold sums in memory need to know: which contributions were folded since.

-- Grain: a fold, or a summary built anew. The stamp tells it from a fold of another life of the
-- database; when a summary is built anew all older folds go.
create table results.fold (
  number bigint generated always as identity primary key,
  stamp uuid not null default gen_random_uuid(),
  -- Contributions folded up to here; the difference of two says how many lie between.
  total bigint not null
);
insert into results.fold (total) values (0);

-- Contributions of recent folds, added up to this grain: what sums that are held have to add. No keys:
-- the rows are derived and go soon.
create table results.recent (
  fold bigint not null,
  day date not null,
  unit_id uuid not null,
  atom_id integer not null,
  form_id smallint not null,
  policy_areas integer not null,
  audiences integer not null,
  approved boolean not null,
  campaign_id smallint not null,
  activities bigint not null,
  quantity bigint not null,
  attendances bigint not null,
  people bigint not null,
  voluntary_joined bigint not null,
  household_joined bigint not null,
  vssid_installed bigint not null,
  cost bigint not null
);
create index recent_fold on results.recent (fold);
