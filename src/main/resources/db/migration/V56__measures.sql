-- The dictionary of measures: what the agency's words count, by dated definitions that are never
-- changed, and totals that documents printed without records.
create table results.measure (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  name_vi text not null check (length(name_vi) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  noun_vi text not null check (length(noun_vi) between 1 and 60),
  noun_en text not null check (length(noun_en) between 1 and 60),
  aggregation text not null check (aggregation in ('SUM', 'LAST', 'MAX', 'DISTINCT', 'RATIO')),
  -- Who answers for it, in words.
  owner text not null check (length(owner) between 1 and 200),
  position integer not null unique,
  -- Actor; null for what came with the program.
  created_by uuid,
  created_at timestamptz not null default now()
);

create table results.measure_version (
  measure_code text not null references results.measure,
  version integer not null check (version > 0),
  -- First day on which reports print by it.
  in_force_from date not null,
  formula jsonb not null,
  -- Document that it follows.
  basis text not null check (length(basis) between 1 and 300),
  -- What changed and why; empty for the first.
  note text not null check (length(note) <= 1000),
  written_by uuid,
  written_at timestamptz not null default now(),
  primary key (measure_code, version),
  unique (measure_code, in_force_from)
);

create table results.published_figure (
  id uuid primary key default uuidv7(),
  measure_code text not null references results.measure,
  -- Definition that the document used; null where nobody knows it.
  measure_version integer,
  -- Whose total it is; null for the country.
  unit_id uuid references organisation.unit,
  days daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  value numeric not null check (value >= 0),
  qualifier text not null check (qualifier in ('EXACT', 'ABOUT', 'OVER', 'NEARLY')),
  -- How the document compared it, in its words; empty where it did not.
  change_text text not null check (length(change_text) <= 200),
  source text not null check (length(source) between 1 and 300),
  -- Day of the document; null where it bears none.
  printed_on date,
  note text not null check (length(note) <= 1000),
  entered_by uuid,
  entered_at timestamptz not null default now(),
  foreign key (measure_code, measure_version) references results.measure_version
);
create index published_figure_measure on results.published_figure (measure_code, measure_version);
create index published_figure_unit on results.published_figure (unit_id);

insert into results.measure
  (code, name_vi, name_en, noun_vi, noun_en, aggregation, owner, position)
values
  ('CONFERENCES', 'Hội nghị truyền thông', 'Communication conferences', 'hội nghị', 'conferences', 'SUM', 'BHXH Việt Nam', 10),
  ('CONFERENCE_ATTENDANCES', 'Lượt người dự hội nghị', 'Attendances of conferences', 'lượt người', 'attendances', 'SUM', 'BHXH Việt Nam', 20),
  ('ONLINE_CONFERENCES', 'Hội nghị trực tuyến', 'Online conferences', 'hội nghị', 'conferences', 'SUM', 'BHXH Việt Nam', 30),
  ('SMALL_GROUPS', 'Truyền thông nhóm nhỏ', 'Small-group sessions', 'cuộc', 'sessions', 'SUM', 'BHXH Việt Nam', 40),
  ('SMALL_GROUP_ATTENDANCES', 'Lượt người dự nhóm nhỏ', 'Attendances of small groups', 'lượt người', 'attendances', 'SUM', 'BHXH Việt Nam', 50),
  ('BROADCASTS', 'Phát thanh trên loa truyền thanh cơ sở', 'Commune loudspeaker broadcasts', 'lượt phát thanh', 'broadcasts', 'SUM', 'BHXH Việt Nam', 60),
  ('LOCAL_PRESS', 'Tin, bài trên báo đài địa phương', 'Items in local press', 'tin, bài, phóng sự', 'press items', 'SUM', 'BHXH Việt Nam', 70),
  ('PRINTED_ITEMS', 'Ấn phẩm truyền thông phát hành', 'Printed items issued', 'ấn phẩm', 'printed items', 'SUM', 'BHXH Việt Nam', 80),
  ('PORTAL_ITEMS', 'Tin, bài, văn bản trên Cổng TTĐT', 'Items on the portals', 'tin, bài, văn bản', 'portal items', 'SUM', 'BHXH Việt Nam', 90),
  ('SOCIAL_PRODUCTS', 'Sản phẩm truyền thông trên mạng xã hội', 'Products on social networks', 'sản phẩm', 'products', 'SUM', 'BHXH Việt Nam', 100),
  ('LAUNCH_EVENTS', 'Lễ ra quân', 'Launch events', 'lễ ra quân', 'launch events', 'SUM', 'BHXH Việt Nam', 110),
  ('PEOPLE_REACHED', 'Người được truyền thông', 'People reached', 'người', 'people', 'SUM', 'BHXH Việt Nam', 120),
  ('VOLUNTARY_JOINED', 'Người đăng ký BHXH tự nguyện sau truyền thông', 'People who joined voluntary social insurance', 'người', 'people', 'SUM', 'BHXH Việt Nam', 130),
  ('HOUSEHOLD_JOINED', 'Người đăng ký BHYT hộ gia đình sau truyền thông', 'People who joined household health insurance', 'người', 'people', 'SUM', 'BHXH Việt Nam', 140),
  ('VSSID_INSTALLED', 'Lượt cài đặt VssID sau truyền thông', 'Installs of VssID', 'lượt cài đặt', 'installs', 'SUM', 'BHXH Việt Nam', 150),
  ('COST', 'Kinh phí truyền thông', 'Cost of communication', 'đồng', 'đồng', 'SUM', 'BHXH Việt Nam', 160),
  ('COST_PER_ATTENDANCE', 'Kinh phí trên một lượt người dự', 'Cost per attendance', 'đồng/lượt người', 'đồng per attendance', 'RATIO', 'BHXH Việt Nam', 170),
  ('COMMUNES_REACHED', 'Xã, phường có hội nghị', 'Communes with a conference', 'xã, phường', 'communes', 'DISTINCT', 'BHXH Việt Nam', 180),
  ('UNITS_AT_WORK', 'Đơn vị có hoạt động truyền thông', 'Units with work recorded', 'đơn vị', 'units', 'DISTINCT', 'BHXH Việt Nam', 190),
  ('BUSIEST_MONTH', 'Số hội nghị của tháng cao nhất', 'Conferences of the highest month', 'hội nghị', 'conferences', 'MAX', 'BHXH Việt Nam', 200),
  ('VOLUNTARY_PARTICIPANTS', 'Người tham gia BHXH tự nguyện', 'Participants of voluntary social insurance', 'người', 'people', 'LAST', 'BHXH Việt Nam', 210);

-- Words that the letter of 7/11/2022 and the review of 2022 defined differently have two versions.
with definition (code, version, in_force_from, formula, basis, note) as (
  values
    ('CONFERENCES', 1, date '2022-01-01', '{"type":"SUM","field":"quantity","forms":["CONFERENCE","ONLINE_CONFERENCE","SMALL_GROUP"]}', 'Công văn 3371/BHXH-TT', ''),
    ('CONFERENCES', 2, date '2022-12-01', '{"type":"SUM","field":"quantity","forms":["CONFERENCE"]}', 'Báo cáo tổng kết năm 2022', 'Tách truyền thông nhóm nhỏ và hội nghị trực tuyến thành chỉ tiêu riêng.'),
    ('CONFERENCE_ATTENDANCES', 1, date '2022-01-01', '{"type":"SUM","field":"attendances","forms":["CONFERENCE","ONLINE_CONFERENCE","SMALL_GROUP"]}', 'Công văn 3371/BHXH-TT', ''),
    ('CONFERENCE_ATTENDANCES', 2, date '2022-12-01', '{"type":"SUM","field":"attendances","forms":["CONFERENCE"]}', 'Báo cáo tổng kết năm 2022', 'Tách truyền thông nhóm nhỏ và hội nghị trực tuyến thành chỉ tiêu riêng.'),
    ('ONLINE_CONFERENCES', 1, date '2022-12-01', '{"type":"SUM","field":"quantity","forms":["ONLINE_CONFERENCE"]}', 'Báo cáo tổng kết năm 2022', ''),
    ('SMALL_GROUPS', 1, date '2022-12-01', '{"type":"SUM","field":"quantity","forms":["SMALL_GROUP"]}', 'Báo cáo tổng kết năm 2022', ''),
    ('SMALL_GROUP_ATTENDANCES', 1, date '2022-12-01', '{"type":"SUM","field":"attendances","forms":["SMALL_GROUP"]}', 'Báo cáo tổng kết năm 2022', ''),
    ('BROADCASTS', 1, date '2022-01-01', '{"type":"SUM","field":"quantity","forms":["BROADCAST"]}', 'Công văn 3371/BHXH-TT', ''),
    ('LOCAL_PRESS', 1, date '2022-01-01', '{"type":"SUM","field":"quantity","forms":["LOCAL_PRESS_ITEM"]}', 'Công văn 3371/BHXH-TT', ''),
    ('PRINTED_ITEMS', 1, date '2022-12-01', '{"type":"SUM","field":"quantity","forms":["PRINTED_ITEM"]}', 'Báo cáo tổng kết năm 2022', ''),
    ('PORTAL_ITEMS', 1, date '2022-12-01', '{"type":"SUM","field":"quantity","forms":["PORTAL_ITEM"]}', 'Báo cáo tổng kết năm 2022', ''),
    ('SOCIAL_PRODUCTS', 1, date '2022-01-01', '{"type":"SUM","field":"quantity","forms":["SOCIAL_POST","STAFF_SHARE","PORTAL_ITEM"]}', 'Công văn 3371/BHXH-TT', ''),
    ('SOCIAL_PRODUCTS', 2, date '2022-12-01', '{"type":"SUM","field":"quantity","forms":["SOCIAL_POST","STAFF_SHARE"]}', 'Báo cáo tổng kết năm 2022', 'Tách tin, bài trên Cổng TTĐT thành chỉ tiêu riêng.'),
    ('LAUNCH_EVENTS', 1, date '2022-01-01', '{"type":"SUM","field":"quantity","forms":["LAUNCH"]}', 'Thông tin báo chí của Ngành', ''),
    ('PEOPLE_REACHED', 1, date '2022-01-01', '{"type":"SUM","field":"people"}', 'Quyết định 294/QĐ-LĐTBXH', ''),
    ('VOLUNTARY_JOINED', 1, date '2022-01-01', '{"type":"SUM","field":"voluntary_joined"}', 'Định nghĩa chung của hệ thống', ''),
    ('HOUSEHOLD_JOINED', 1, date '2022-01-01', '{"type":"SUM","field":"household_joined"}', 'Định nghĩa chung của hệ thống', ''),
    ('VSSID_INSTALLED', 1, date '2022-01-01', '{"type":"SUM","field":"vssid_installed"}', 'Định nghĩa chung của hệ thống', ''),
    ('COST', 1, date '2022-01-01', '{"type":"SUM","field":"cost"}', 'Định nghĩa chung của hệ thống', ''),
    ('COST_PER_ATTENDANCE', 1, date '2022-01-01', '{"type":"RATIO","over":{"field":"cost"},"under":{"field":"attendances"}}', 'Định nghĩa chung của hệ thống', ''),
    ('COMMUNES_REACHED', 1, date '2022-01-01', '{"type":"DISTINCT","count":"COMMUNES","forms":["CONFERENCE"]}', 'Định nghĩa chung của hệ thống', ''),
    ('UNITS_AT_WORK', 1, date '2022-01-01', '{"type":"DISTINCT","count":"UNITS"}', 'Định nghĩa chung của hệ thống', ''),
    ('BUSIEST_MONTH', 1, date '2022-01-01', '{"type":"MAX","of":{"field":"quantity","forms":["CONFERENCE"]}}', 'Định nghĩa chung của hệ thống', ''),
    ('VOLUNTARY_PARTICIPANTS', 1, date '2022-01-01', '{"type":"LAST","series":"VOLUNTARY_SI"}', 'Định nghĩa chung của hệ thống', '')
)
insert into results.measure_version (measure_code, version, in_force_from, formula, basis, note)
select code, version, in_force_from, formula::jsonb, basis, note
from definition;

with print (code, version, first_day, end_day, value, qualifier, change_text, source, printed_on, note) as (
  values
    ('CONFERENCES', 1, date '2022-01-01', date '2022-11-01', 144000, 'ABOUT', 'gấp 2,9 lần so với cùng kỳ năm 2021', 'Công văn 3371/BHXH-TT', date '2022-11-07', ''),
    ('CONFERENCE_ATTENDANCES', 1, date '2022-01-01', date '2022-11-01', 2000000, 'ABOUT', '', 'Công văn 3371/BHXH-TT', date '2022-11-07', ''),
    ('BROADCASTS', 1, date '2022-01-01', date '2022-11-01', 864200, 'OVER', 'gấp 1,6 lần so với cùng kỳ năm 2021', 'Công văn 3371/BHXH-TT', date '2022-11-07', ''),
    ('LOCAL_PRESS', 1, date '2022-01-01', date '2022-11-01', 15000, 'OVER', 'gấp gần 1,2 lần so với cùng kỳ năm 2021', 'Công văn 3371/BHXH-TT', date '2022-11-07', ''),
    ('SOCIAL_PRODUCTS', 1, date '2022-01-01', date '2022-11-01', 734000, 'OVER', '', 'Công văn 3371/BHXH-TT', date '2022-11-07', ''),
    ('CONFERENCES', 2, date '2022-01-01', date '2023-01-01', 45900, 'ABOUT', 'tăng gấp 2 lần so với năm 2021', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('CONFERENCE_ATTENDANCES', 2, date '2022-01-01', date '2023-01-01', 1700000, 'ABOUT', '', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('SMALL_GROUPS', 1, date '2022-01-01', date '2023-01-01', 139000, 'ABOUT', 'tăng gấp khoảng 2,8 lần so với năm 2021', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('SMALL_GROUP_ATTENDANCES', 1, date '2022-01-01', date '2023-01-01', 989000, 'ABOUT', '', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('ONLINE_CONFERENCES', 1, date '2022-01-01', date '2023-01-01', 950, 'ABOUT', '', 'Báo cáo tổng kết năm 2022', null::date, 'Văn bản không nói có nằm trong 45.900 hội nghị hay không.'),
    ('BROADCASTS', 1, date '2022-01-01', date '2023-01-01', 1050000, 'ABOUT', 'tăng gấp 1,4 lần so với năm 2021', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('LOCAL_PRESS', 1, date '2022-01-01', date '2023-01-01', 18000, 'ABOUT', 'tăng gấp 1,06 lần so với năm 2021', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('PRINTED_ITEMS', 1, date '2022-01-01', date '2023-01-01', 8800000, 'OVER', '', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('PORTAL_ITEMS', 1, date '2022-01-01', date '2023-01-01', 38000, 'ABOUT', 'tăng gấp hơn 1,3 lần so với năm 2021', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('SOCIAL_PRODUCTS', 2, date '2022-01-01', date '2023-01-01', 846000, 'ABOUT', 'tăng gấp gần 2 lần so với năm 2021', 'Báo cáo tổng kết năm 2022', null::date, ''),
    ('CONFERENCES', null, date '2022-01-01', date '2023-07-01', 57000, 'ABOUT', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.'),
    ('SMALL_GROUPS', null, date '2022-01-01', date '2023-07-01', 197400, 'ABOUT', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.'),
    ('BROADCASTS', null, date '2022-01-01', date '2023-07-01', 1600000, 'OVER', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.'),
    ('LOCAL_PRESS', null, date '2022-01-01', date '2023-07-01', 47200, 'ABOUT', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.'),
    ('CONFERENCES', null, date '2024-01-01', date '2024-07-01', 12800, 'ABOUT', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.'),
    ('PORTAL_ITEMS', null, date '2024-01-01', date '2024-07-01', 21900, 'ABOUT', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.'),
    ('LAUNCH_EVENTS', null, date '2024-01-01', date '2024-07-01', 1000, 'ABOUT', '', 'Thông tin báo chí của Ngành', null, 'Cách tính không được công bố.')
)
insert into results.published_figure
  (measure_code, measure_version, days, value, qualifier, change_text, source, printed_on, note)
select code, version, daterange(first_day, end_day), value, qualifier, change_text, source,
  printed_on, note
from print;

insert into shared.revision (what) values ('results.measures');
create trigger revised after insert or update or delete or truncate on results.measure
  for each statement execute function shared.revised('results.measures');
create trigger revised after insert or update or delete or truncate on results.measure_version
  for each statement execute function shared.revised('results.measures');
