-- How many take part, by unit, month and kind. Counts come from the agency's own books, are stocks as
-- at the end of a month and are never derived from records of work, nor summed over months. A count
-- that nobody gave is absent; zero is a count.

-- Kinds are data: an agency with others adds rows. Kinds overlap and are never summed.
create table results.participant_kind (
  id smallint primary key,
  code text not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
  ordinal smallint not null unique,
  name_vi text not null,
  name_en text not null,
  -- Further ways in which files write it, besides code and names.
  written text[] not null default '{}',
  -- A kind whose people are all counted in this one too; null for none.
  part_of smallint references results.participant_kind
);
create index participant_kind_part_of on results.participant_kind (part_of);
insert into results.participant_kind (id, code, ordinal, name_vi, name_en, written, part_of) values
  (1, 'COMPULSORY_SI', 1, 'BHXH bắt buộc', 'Compulsory social insurance',
    '{BHXH BB,Bảo hiểm xã hội bắt buộc,Compulsory SI}', null),
  (2, 'VOLUNTARY_SI', 2, 'BHXH tự nguyện', 'Voluntary social insurance',
    '{BHXH TN,Bảo hiểm xã hội tự nguyện,Voluntary SI}', null),
  (3, 'HI', 3, 'BHYT (tổng số)', 'Health insurance (total)',
    '{BHYT,Tổng số BHYT,Bảo hiểm y tế,Health insurance,HI total}', null),
  (4, 'HOUSEHOLD_HI', 4, 'BHYT hộ gia đình', 'Household health insurance',
    '{BHYT HGĐ,BHYT theo hộ gia đình,Bảo hiểm y tế hộ gia đình,Household HI}', 3),
  (5, 'UI', 5, 'BHTN', 'Unemployment insurance', '{Bảo hiểm thất nghiệp,BH thất nghiệp}', null),
  (6, 'VSSID', 6, 'Người dùng VssID', 'VssID users',
    '{VssID,Tài khoản VssID,Người dùng ứng dụng VssID,Số người dùng VssID}', null);

-- Grain: unit that existed on the last day of the month × month × kind; the count in force.
create table results.participant_count (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references organisation.unit,
  -- Its first day; the count is as at the end of the month.
  month date not null check (extract(day from month) = 1),
  kind_id smallint not null references results.participant_kind,
  -- People; of VssID, accounts in use.
  count bigint not null check (count between 0 and 1000000000),
  -- Where it was taken from, in words.
  source text not null check (length(source) between 1 and 300),
  version integer not null default 1 check (version >= 1),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (unit_id, month, kind_id)
);
create index participant_count_kind on results.participant_count (kind_id);

-- A count that was replaced, as it was, and by whom.
create table results.participant_count_version (
  count_id uuid not null references results.participant_count,
  version integer not null,
  count bigint not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  primary key (count_id, version)
);
