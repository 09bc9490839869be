-- Choices of readers, absence, rules of reminding, and mail.

-- How a person wants to be reached; no row: the defaults.
create table notifications.preference (
  account_id uuid primary key references identity.account,
  -- From this time of a working day on the daily mail is sent.
  digest_at time not null default '07:30',
  digest boolean not null default true,
  -- Whether urgent notices are mailed at once.
  prompt boolean not null default true,
  -- Groups of notices that are not mailed.
  off text[] not null default '{}',
  language text not null default 'vi' check (language in ('vi', 'en')),
  -- Away on these days, both included; the deputy is told too.
  away_from date,
  away_through date,
  deputy_id uuid references identity.account,
  version integer not null default 1,
  check (deputy_id is null or deputy_id <> account_id),
  check ((away_from is null) = (away_through is null)),
  check (away_through >= away_from)
);
create index preference_deputy on notifications.preference (deputy_id);

-- Whose message it is when a deputy is told; null: the person's own.
alter table notifications.notice add column instead_of uuid references identity.account;
create index notice_instead_of on notifications.notice (instead_of);

-- When no urgent mail is sent: from one time of the day to another, across midnight, and on days
-- without work. The same time twice: never quiet.
create table notifications.quiet (
  only_row boolean primary key default true check (only_row),
  begins_at time not null,
  ends_at time not null,
  version integer not null default 1
);
insert into notifications.quiet (begins_at, ends_at) values ('20:00', '06:30');

-- Who is told of lateness, when, and how often.
create table notifications.rule (
  id uuid primary key default uuidv7(),
  lateness text not null check (lateness in ('DUE', 'OVERDUE', 'UNACKNOWLEDGED', 'SILENT')),
  -- Working days: before the due day for DUE, after the day in question for the others.
  days integer not null check (days between 0 and 400),
  -- Again every so many working days; null: once.
  every_days integer check (every_days between 1 and 400),
  recipient text not null check (recipient in ('STAFF', 'HEAD', 'ABOVE', 'HEADQUARTERS')),
  prompt boolean not null default false,
  version integer not null default 1,
  check (lateness <> 'DUE' or every_days is null),
  check (lateness = 'DUE' or days > 0),
  unique nulls not distinct (lateness, days, recipient)
);
insert into notifications.rule (lateness, days, every_days, recipient, prompt) values
  ('DUE', 5, null, 'STAFF', false),
  ('DUE', 1, null, 'STAFF', false),
  ('DUE', 0, null, 'STAFF', true),
  ('OVERDUE', 1, 5, 'STAFF', false),
  ('OVERDUE', 3, null, 'HEAD', false),
  ('OVERDUE', 10, null, 'ABOVE', false),
  ('OVERDUE', 20, null, 'HEADQUARTERS', false),
  ('UNACKNOWLEDGED', 1, 3, 'STAFF', false),
  ('UNACKNOWLEDGED', 3, null, 'HEAD', false),
  ('UNACKNOWLEDGED', 10, null, 'HEADQUARTERS', false),
  ('SILENT', 20, 20, 'STAFF', false),
  ('SILENT', 40, null, 'HEAD', false);

-- What the rules have said of a piece of work: how far, counted in working days from the day in
-- question. Written in the transaction that tells, so that nothing is said twice or never.
create table notifications.reminded (
  work_id uuid not null,
  rule_id uuid not null references notifications.rule on delete cascade,
  -- The due day, the day to acknowledge, or the last reported day: another day begins anew.
  anchor date not null,
  reached integer not null,
  said_at timestamptz not null,
  primary key (work_id, rule_id, anchor)
);
create index reminded_rule on notifications.reminded (rule_id);

-- One mail to one person. The text is kept as it was made, and the Message-ID stays whatever happens,
-- so that a repeat is the same mail.
create table notifications.mail (
  id uuid primary key default uuidv7(),
  account_id uuid not null references identity.account,
  kind text not null check (kind in ('DIGEST', 'PROMPT', 'TEST')),
  for_day date not null,
  address text not null,
  message_id text not null unique,
  language text not null,
  subject text not null,
  body text not null,
  html text not null,
  -- Notices in it.
  lines integer not null,
  -- UNKNOWN: the server may have taken it and we did not hear. MERGED: never sent, its notices went
  -- into a later mail. SETTLED: an administrator said that nothing is to be done any more.
  state text not null default 'WAITING'
    check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'MERGED', 'SETTLED')),
  -- Within an attempt: whether the end of the message may have been said to the server.
  ending boolean not null default false,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  taken_at timestamptz,
  reply text not null default '',
  made_at timestamptz not null,
  ended_at timestamptz
);
create index mail_account on notifications.mail (account_id);
create unique index mail_digest on notifications.mail (account_id, for_day) where kind = 'DIGEST';
create index mail_waiting on notifications.mail (next_attempt_at) where state in ('WAITING', 'SENDING');
create index mail_state on notifications.mail (state, made_at desc);

-- The mail that tells of it; null: none yet.
alter table notifications.notice add column mail_id uuid references notifications.mail;
create index notice_mail on notifications.notice (mail_id);
create index notice_unmailed on notifications.notice (account_id)
  where mail_id is null and read_at is null and archived_at is null;
