-- What is said, and what must happen before it may be said.

-- A thing that happens in law or in the agency and that gates and products wait for.
create table policy.legal_event (
  id uuid primary key default uuidv7(),
  -- Stable, for programs and for files.
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9.-]{1,59}$'),
  kind text not null check (kind in ('LAW_IN_FORCE', 'DECREE_ISSUED', 'PARAMETER_CHANGED',
    'REORGANISATION', 'HOTLINE_CHANGED', 'OTHER')),
  title_vi text not null check (length(title_vi) between 3 and 300),
  title_en text not null check (length(title_en) between 3 and 300),
  -- The act or paper that says so, such as `Luật số 41/2024/QH15`; empty while there is none.
  source text not null default '' check (length(source) <= 300),
  -- Null while nobody has said a day.
  planned_on date,
  -- Null while it has not happened.
  happened_on date,
  note text not null default '' check (length(note) <= 2000),
  version integer not null default 1
);

-- A version that was replaced, as its row was.
create table policy.legal_event_version (
  event_id uuid not null references policy.legal_event,
  version integer not null,
  snapshot jsonb not null,
  -- Actor.
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  reason text not null default '',
  primary key (event_id, version)
);

-- What communication says: a standing topic, or a content clause of a directive. Directives lie above
-- policy, so the clause is named and not referenced.
create table policy.content_topic (
  id uuid primary key default uuidv7(),
  code text not null unique check (length(code) between 2 and 120),
  name_vi text not null check (length(name_vi) between 1 and 500),
  name_en text not null check (length(name_en) between 1 and 500),
  -- All three null for a standing topic. document: such as `Công văn 4736/BHXH-TT`.
  clause_id uuid unique,
  document text,
  ref text,
  open_from date not null,
  -- First day on which it is not used any more; null while it is.
  closed_on date,
  check ((clause_id is null) = (document is null) and (clause_id is null) = (ref is null)),
  check (closed_on > open_from)
);
create index content_topic_document on policy.content_topic (document);

-- Contents that work was about. Told, not counted: figures do not know them yet.
create table activities.activity_content (
  activity_id uuid not null references activities.activity,
  topic_id uuid not null references policy.content_topic,
  primary key (activity_id, topic_id)
);
create index activity_content_topic on activities.activity_content (topic_id);

-- What must happen before a clause may be worked on; all gates of a clause must open.
create table directives.gate (
  id uuid primary key default uuidv7(),
  clause_id uuid not null references directives.clause on delete cascade,
  kind text not null check (kind in ('DATE', 'EVENT', 'DIRECTIVE', 'TEXT')),
  -- The condition as the letter puts it, or as a person does; empty where the kind says it all.
  wording text not null default '' check (length(wording) <= 2000),
  -- DATE: the first open day.
  day date,
  event_id uuid references policy.legal_event,
  -- DIRECTIVE: the registered document, or the notation of one still to come.
  awaited_id uuid references directives.directive,
  awaited_notation text check (length(awaited_notation) between 1 and 60),
  -- Who has to act before it opens; nobody for a day.
  owed_by text not null check (owed_by in ('NOBODY', 'HEADQUARTERS', 'OTHERS')),
  -- False while it is a proposal of the reader.
  confirmed boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  -- Opened by hand.
  opened_on date,
  opened_because text check (length(opened_because) between 3 and 500),
  opened_by uuid references identity.account,
  check ((kind = 'DATE') = (day is not null)),
  check ((kind = 'EVENT') = (event_id is not null)),
  check (kind = 'DIRECTIVE' or (awaited_id is null and awaited_notation is null)),
  check (kind <> 'DIRECTIVE' or (awaited_id is null) <> (awaited_notation is null)),
  check (kind <> 'TEXT' or wording <> ''),
  check ((opened_on is null) = (opened_because is null)),
  check ((opened_on is null) = (opened_by is null))
);
create index gate_clause on directives.gate (clause_id);
create index gate_event on directives.gate (event_id) where event_id is not null;
create index gate_awaited on directives.gate (awaited_id) where awaited_id is not null;
create index gate_awaited_notation on directives.gate (upper(awaited_notation))
  where awaited_notation is not null;
create index gate_opened_by on directives.gate (opened_by) where opened_by is not null;

-- Openings that owners were told of; one that is not closed again holds.
create table directives.gate_opening (
  id uuid primary key default uuidv7(),
  clause_id uuid not null references directives.clause on delete cascade,
  -- First day on which the clause may be worked on.
  opened_on date not null,
  followed_at timestamptz not null,
  -- When the reason of the opening was taken back.
  closed_at timestamptz
);
create unique index gate_opening_holds on directives.gate_opening (clause_id)
  where closed_at is null;
create index gate_opening_clause on directives.gate_opening (clause_id);

-- Clauses that were read before this release keep waiting for their words.
insert into directives.gate (clause_id, kind, wording, owed_by, confirmed, created_at)
select c.id, 'TEXT', left(c.gate, 2000),
  case when c.gate ~* 'sẽ (được )?ban hành' then 'HEADQUARTERS' else 'OTHERS' end,
  false, coalesce(d.issued_at, now())
from directives.clause c
join directives.directive d on d.id = c.directive_id
where c.gate is not null and c.gate <> '';

-- Content clauses of directives that are issued already become topics.
insert into policy.content_topic (code, name_vi, name_en, clause_id, document, ref, open_from)
select 'D' || replace(c.id::text, '-', ''), left(coalesce(nullif(c.heading, ''), c.ref), 500),
  left(coalesce(nullif(c.heading, ''), c.ref), 500), c.id,
  btrim(coalesce(d.type, '') || ' ' || coalesce(d.notation, '')), c.ref,
  coalesce(d.issued_on, cast(d.issued_at as date))
from directives.clause c
join directives.directive d on d.id = c.directive_id
where d.state = 'ISSUED' and c.kind = 'CONTENT';

insert into policy.content_topic (code, name_vi, name_en, open_from) values
  ('SI-LAW-2024', 'Luật BHXH 2024', 'Social Insurance Law 2024', '2024-06-29'),
  ('HI-LAW-2024', 'Luật BHYT sửa đổi 2024', 'Health Insurance Law as amended in 2024', '2024-11-27'),
  ('ONE-OFF', 'BHXH một lần', 'One-off withdrawal', '2015-01-01'),
  ('PENSION-15', 'Hưởng lương hưu từ 15 năm đóng', 'Pension from 15 years of contribution', '2024-06-29'),
  ('SOCIAL-PENSION', 'Trợ cấp hưu trí xã hội', 'Social pension', '2024-06-29'),
  ('VOLUNTARY-SUPPORT', 'Hỗ trợ tiền đóng BHXH tự nguyện', 'Support for voluntary contributions', '2018-01-01'),
  ('VOLUNTARY-MATERNITY', 'Thai sản cho người tham gia BHXH tự nguyện', 'Maternity benefit for voluntary members', '2024-06-29'),
  ('NEW-COMPULSORY', 'Người thuộc diện tham gia BHXH bắt buộc mới', 'Newly compulsory members', '2024-06-29'),
  ('LATE-PAYMENT', 'Chậm đóng, trốn đóng', 'Late payment and evasion', '2015-01-01'),
  ('CARE-ANYWHERE', 'Khám chữa bệnh BHYT không theo địa giới hành chính', 'Health care without administrative boundaries', '2024-11-27'),
  ('DIGITAL', 'VssID, dịch vụ công trực tuyến', 'VssID and online public services', '2020-11-16');

insert into policy.legal_event
  (code, kind, title_vi, title_en, source, planned_on, happened_on, note) values
  ('SI-LAW-41-2024', 'LAW_IN_FORCE', 'Luật BHXH 2024 có hiệu lực', 'Social Insurance Law 2024 is in force',
    'Luật số 41/2024/QH15', '2025-07-01', '2025-07-01', ''),
  ('DECREE-159-2025', 'DECREE_ISSUED', 'Nghị định về BHXH tự nguyện có hiệu lực',
    'Decree on voluntary social insurance applies', 'Nghị định số 159/2025/NĐ-CP', '2025-07-01', '2025-07-01', ''),
  ('HI-LAW-51-2024', 'LAW_IN_FORCE', 'Luật BHYT sửa đổi 2024 có hiệu lực',
    'Health Insurance Law as amended in 2024 is in force', 'Luật số 51/2024/QH15', '2025-07-01', '2025-07-01', ''),
  ('POVERTY-LINE-2022', 'PARAMETER_CHANGED', 'Chuẩn hộ nghèo nông thôn 1.500.000 đồng/tháng',
    'Rural poverty line of 1,500,000 đồng a month', 'Nghị định số 07/2021/NĐ-CP', '2022-01-01', '2022-01-01', ''),
  ('BASE-SALARY-2024', 'PARAMETER_CHANGED', 'Lương cơ sở 2.340.000 đồng/tháng',
    'Base salary of 2,340,000 đồng a month', 'Nghị định số 73/2024/NĐ-CP', '2024-07-01', '2024-07-01', ''),
  ('POVERTY-LINE-2027', 'PARAMETER_CHANGED', 'Chuẩn hộ nghèo nông thôn 2.200.000 đồng/tháng',
    'Rural poverty line of 2,200,000 đồng a month', 'Nghị định số 351/2025/NĐ-CP', '2027-01-01', null, ''),
  ('REFERENCE-LEVEL', 'DECREE_ISSUED', 'Nghị định về mức tham chiếu mới', 'Decree on a new reference level',
    '', null, null, 'Mức tăng khoảng 8% từ 01/7/2026 đã được thông báo; chưa có nghị định.');
