-- What files look like, and what a virus scanner says of them.

-- UNSCANNED: none was set when they came. WAITING: it could not be reached; nobody gets the bytes
-- until it was. MALWARE: nobody ever does.
alter table files.content
  add column scan text not null default 'UNSCANNED'
    check (scan in ('UNSCANNED', 'HARMLESS', 'WAITING', 'MALWARE'));
create index content_scan_waiting on files.content (stored_at) where scan = 'WAITING';

-- What came of drawing a file small, once and for good. Files without a row were not drawn yet.
create table files.preview (
  sha256 bytea primary key references files.content on delete cascade,
  outcome text not null check (outcome in ('DRAWN', 'TOO_LARGE', 'UNREADABLE')),
  -- SHA-256 of the small picture, under which it lies in the store.
  drawn_sha256 bytea check (length(drawn_sha256) = 32),
  -- Of the small picture, in bytes.
  drawn_size integer check (drawn_size > 0),
  -- Of the small picture, in pixels.
  width smallint check (width > 0),
  height smallint check (height > 0),
  -- 64 signs of the low frequencies of a photo: few differ between nearly the same pictures. Null for
  -- documents, and for pictures with next to nothing on them, which would all be alike.
  likeness bigint,
  -- Quarters of the likeness, to find others by: of six signs that differ, at least one quarter has
  -- one at most.
  likeness_a integer generated always as ((likeness >> 48) & 65535) stored,
  likeness_b integer generated always as ((likeness >> 32) & 65535) stored,
  likeness_c integer generated always as ((likeness >> 16) & 65535) stored,
  likeness_d integer generated always as (likeness & 65535) stored,
  drawn_at timestamptz not null,
  check ((outcome = 'DRAWN') = (drawn_sha256 is not null)),
  check ((drawn_sha256 is null) = (drawn_size is null)),
  check ((drawn_sha256 is null) = (width is null)),
  check ((drawn_sha256 is null) = (height is null)),
  check (likeness is null or drawn_sha256 is not null)
);
create index preview_drawn on files.preview (drawn_sha256) where drawn_sha256 is not null;
create index preview_likeness_a on files.preview (likeness_a) include (likeness, sha256)
  where likeness is not null;
create index preview_likeness_b on files.preview (likeness_b) include (likeness, sha256)
  where likeness is not null;
create index preview_likeness_c on files.preview (likeness_c) include (likeness, sha256)
  where likeness is not null;
create index preview_likeness_d on files.preview (likeness_d) include (likeness, sha256)
  where likeness is not null;

-- A quarter of a likeness, and the sixteen that differ from it in one sign.
create function files.quarters_near(quarter integer) returns integer[]
  language sql immutable strict parallel safe
  return array(
    select quarter
    union all
    select quarter # (1 << place) from generate_series(0, 15) as place);
