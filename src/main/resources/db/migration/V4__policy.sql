-- Taxonomies: what a record of work is about, for whom, and how it was done. Data, so that another
-- agency changes rows and not code. Ids are small because they stand in the grain of every figure;
-- policy areas and audiences are bits, so that a record names several and still counts once.
create schema policy;

create table policy.policy_area (
  bit smallint primary key check (bit between 0 and 30),
  code text not null unique,
  name_vi text not null,
  name_en text not null
);

create table policy.audience (
  bit smallint primary key check (bit between 0 and 30),
  code text not null unique,
  name_vi text not null,
  name_en text not null
);

-- A tree. noun: what its quantity is counted in. national_order: place in the national table, for
-- forms that have a line of their own there; null for the rest.
create table policy.form (
  id smallint primary key,
  code text not null unique,
  parent_id smallint references policy.form,
  name_vi text not null,
  name_en text not null,
  short_vi text not null,
  short_en text not null,
  noun_vi text not null,
  noun_en text not null,
  national_order smallint unique,
  -- Column of the collection board; null for forms that have none.
  board_order smallint unique,
  -- Whether people attend, so that attendances are asked for.
  attended boolean not null
);
create index form_parent on policy.form (parent_id);

insert into policy.policy_area (bit, code, name_vi, name_en) values
  (0, 'COMPULSORY_SI', 'BHXH bắt buộc', 'Compulsory social insurance'),
  (1, 'VOLUNTARY_SI', 'BHXH tự nguyện', 'Voluntary social insurance'),
  (2, 'HOUSEHOLD_HI', 'BHYT hộ gia đình', 'Household health insurance'),
  (3, 'PUPIL_STUDENT_HI', 'BHYT học sinh, sinh viên', 'Pupils'' and students'' health insurance'),
  (4, 'HI', 'BHYT', 'Health insurance'),
  (5, 'UI', 'BHTN', 'Unemployment insurance'),
  (6, 'REFORM_IT', 'Cải cách hành chính, chuyển đổi số', 'Administrative reform, digital services');

insert into policy.audience (bit, code, name_vi, name_en) values
  (0, 'AUTHORITIES', 'Cấp ủy, chính quyền, tổ chức chính trị - xã hội', 'Party committees, authorities, political-social organisations'),
  (1, 'EMPLOYERS', 'Người sử dụng lao động', 'Employers'),
  (2, 'WORKERS', 'Người lao động', 'Workers'),
  (3, 'VOLUNTARY_AND_HOUSEHOLD', 'Người tham gia BHXH tự nguyện, BHYT hộ gia đình', 'People for voluntary and household insurance'),
  (4, 'SCHOOLS', 'Học sinh, sinh viên, phụ huynh, nhà trường', 'Pupils, students, parents, schools'),
  (5, 'HEALTH_FACILITIES', 'Cơ sở khám chữa bệnh', 'Health-care facilities'),
  (6, 'COLLECTORS_AND_OTHERS', 'Tổ chức dịch vụ thu, cộng tác viên, khác', 'Collection services, collaborators, others');

insert into policy.form (id, code, parent_id, name_vi, name_en, short_vi, short_en, noun_vi, noun_en, national_order, board_order, attended) values
  (1, 'CONFERENCE', null, 'Hội nghị truyền thông, tư vấn, đối thoại', 'Conference', 'Hội nghị', 'Conferences', 'hội nghị', 'conferences', 1, 1, true),
  (2, 'CONFERENCE_ENTERPRISE', 1, 'Hội nghị tại doanh nghiệp', 'Conference at an enterprise', 'Tại doanh nghiệp', 'At enterprises', 'hội nghị', 'conferences', null, null, true),
  (3, 'CONFERENCE_DIALOGUE', 1, 'Hội nghị đối thoại chính sách', 'Policy dialogue', 'Đối thoại', 'Dialogues', 'hội nghị', 'conferences', null, null, true),
  (4, 'CONFERENCE_CUSTOMER', 1, 'Hội nghị khách hàng', 'Customer conference', 'Khách hàng', 'Customers', 'hội nghị', 'conferences', null, null, true),
  (5, 'CONFERENCE_TRAINING', 1, 'Hội nghị tập huấn', 'Training conference', 'Tập huấn', 'Training', 'hội nghị', 'conferences', null, null, true),
  (6, 'ONLINE_CONFERENCE', null, 'Hội nghị trực tuyến, livestream', 'Online conference, livestream', 'Trực tuyến', 'Online', 'hội nghị', 'conferences', 3, null, true),
  (7, 'SMALL_GROUP', null, 'Truyền thông nhóm nhỏ', 'Small-group session', 'Nhóm nhỏ', 'Small groups', 'cuộc', 'sessions', 2, 2, true),
  (8, 'INTEGRATED', null, 'Truyền thông lồng ghép', 'Integrated in another meeting', 'Lồng ghép', 'Integrated', 'buổi', 'meetings', 4, null, true),
  (9, 'BROADCAST', null, 'Phát thanh trên loa truyền thanh cơ sở', 'Commune loudspeaker broadcast', 'Loa truyền thanh', 'Broadcasts', 'lượt', 'broadcasts', 5, 3, false),
  (10, 'LOCAL_PRESS_ITEM', null, 'Tin, bài trên báo đài địa phương', 'Item in local press', 'Báo đài địa phương', 'Local press', 'tin bài', 'items', 6, 4, false),
  (11, 'CENTRAL_PRESS_ITEM', null, 'Tin, bài trên báo chí Trung ương', 'Item in central press', 'Báo chí TW', 'Central press', 'tin bài', 'items', 7, null, false),
  (12, 'PORTAL_ITEM', null, 'Tin, bài trên Cổng TTĐT', 'Item on the portal', 'Cổng TTĐT', 'Portal', 'tin bài', 'items', 8, 5, false),
  (13, 'SOCIAL_POST', null, 'Bài đăng mạng xã hội của đơn vị', 'Post on a page of the unit', 'Mạng xã hội', 'Social posts', 'bài', 'posts', 9, 6, false),
  (14, 'STAFF_SHARE', null, 'Lượt chia sẻ của công chức, viên chức', 'Share by staff', 'CCVC chia sẻ', 'Staff shares', 'lượt', 'shares', 10, 7, false),
  (15, 'PRINTED_ITEM', null, 'Ấn phẩm: tờ rơi, tờ gấp, băng rôn, phướn', 'Printed item', 'Ấn phẩm', 'Printed', 'ấn phẩm', 'items', 11, 8, false),
  (16, 'VISUAL', null, 'Trực quan: pa nô, áp phích, bảng tin, màn hình', 'Poster, billboard, board, screen', 'Trực quan', 'Visual', 'sản phẩm', 'items', 12, null, false),
  (17, 'BOOTH', null, 'Gian hàng tư vấn, gian hàng an sinh', 'Booth', 'Gian hàng', 'Booths', 'gian hàng', 'booths', 13, null, true),
  (18, 'CONTEST', null, 'Hội thi, cuộc thi tìm hiểu', 'Contest', 'Cuộc thi', 'Contests', 'cuộc', 'contests', 14, null, true),
  (19, 'LAUNCH', null, 'Lễ ra quân, tuyên truyền lưu động', 'Launch event', 'Ra quân', 'Launches', 'lễ', 'events', 15, null, true),
  (20, 'MOBILE_ROUND', 19, 'Xe loa tuyên truyền lưu động', 'Mobile loudspeaker round', 'Lưu động', 'Mobile rounds', 'lượt', 'rounds', null, null, false),
  (21, 'ADVISORY', null, 'Văn bản tham mưu cấp ủy, chính quyền', 'Advisory document', 'Tham mưu', 'Advisory', 'văn bản', 'documents', 16, null, false),
  (22, 'LOCAL_RADIO_TV', 10, 'Phát thanh, truyền hình tỉnh, huyện', 'Provincial radio and television', 'PT-TH tỉnh', 'Radio-TV', 'tin bài', 'items', null, null, false),
  (23, 'COUNTER_ADVICE', null, 'Tư vấn tại bộ phận một cửa, tổng đài', 'Advice at counter and hotline', 'Tư vấn', 'Advice', 'lượt', 'consultations', 17, null, false),
  (24, 'VSSID_ITEM', 12, 'Tin trên mục Tin tức VssID', 'Item in VssID news', 'VssID', 'VssID', 'tin bài', 'items', null, null, false),
  (25, 'COMMENT_ANSWERED', 13, 'Bình luận được trả lời', 'Comment answered', 'Trả lời bình luận', 'Comments answered', 'lượt', 'answers', null, null, false);
