-- What people are told: one row for each person and thing told.
create schema notifications;

create table notifications.notice (
  id uuid primary key default uuidv7(),
  account_id uuid not null references identity.account,
  -- Its text is the message `notice.<kind>`, filled with the arguments in the reader's language.
  kind text not null check (length(kind) between 3 and 80),
  -- What it is about: the same is told to a person once.
  key text not null check (length(key) between 1 and 300),
  arguments text[] not null,
  -- Page where it leads, on this server.
  path text not null check (path ~ '^/([^/\\]|$)'),
  prompt boolean not null,
  told_at timestamptz not null,
  read_at timestamptz,
  archived_at timestamptz,
  unique (account_id, kind, key)
);
create index notice_inbox on notifications.notice (account_id, told_at desc, id desc);
create index notice_unread on notifications.notice (account_id)
  where read_at is null and archived_at is null;

-- Where mail reaches the person; null: it does not.
alter table identity.account add column email text
  check (length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
