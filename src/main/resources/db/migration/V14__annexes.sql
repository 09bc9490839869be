-- Files that came with a letter. The text of every annex stands behind the letter's own in
-- document.text, so that places in it are counted through.
create table directives.annex (
  id uuid primary key default uuidv7(),
  document_id uuid not null references directives.document on delete cascade,
  -- From 1, in the order in which they were handed in.
  position integer not null check (position > 0),
  file_name text not null,
  original bytea not null,
  -- One annex may come with several letters.
  sha256 bytea not null check (length(sha256) = 32),
  -- Where its text begins in document.text, in UTF-16 units.
  starts_at integer not null check (starts_at > 0),
  unique (document_id, position)
);

create trigger annex_is_kept before update on directives.annex
  for each row execute function directives.refuse_change();
