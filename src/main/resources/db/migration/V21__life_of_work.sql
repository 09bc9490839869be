-- Who leads and who joins in; accepting, giving back, delegating, extending; secret calendars.

-- LEAD: answers for the clause. COORDINATING: joins in.
alter table directives.clause_addressee add column responsibility text not null default 'LEAD'
  check (responsibility in ('LEAD', 'COORDINATING'));
alter table directives.clause_addressee drop constraint clause_addressee_kind_check;
alter table directives.clause_addressee add constraint clause_addressee_kind_check
  check (kind in ('ALL_PROVINCIAL', 'ALL_CENTRAL', 'ALL_BASE', 'FORCE', 'NAMED'));

alter table directives.assignment add column responsibility text not null default 'LEAD'
  check (responsibility in ('LEAD', 'COORDINATING'));
-- Only the lead has a day; who joins in adds evidence.
alter table directives.assignment add constraint assignment_coordinating
  check (responsibility = 'LEAD' or due_on is null);
alter table directives.assignment add column accepted_at timestamptz;
alter table directives.assignment add column accepted_by uuid references identity.account;
alter table directives.assignment
  add constraint assignment_accepted check ((accepted_at is null) = (accepted_by is null));
create index assignment_accepted_by on directives.assignment (accepted_by);

-- A part that the holder of another assignment gave to a unit below; null: the letter gave it.
alter table directives.assignment add column parent_id uuid references directives.assignment;
-- What the part is, in the giver's words; empty: all of it.
alter table directives.assignment add column note text not null default '';
alter table directives.assignment add column given_by uuid references identity.account;
alter table directives.assignment
  add constraint assignment_given check ((parent_id is null) = (given_by is null));
create index assignment_given_by on directives.assignment (given_by);
create index assignment_parent on directives.assignment (parent_id);
create index assignment_parts on directives.assignment (directive_id, parent_id)
  where parent_id is not null;
alter table directives.assignment drop constraint assignment_clause_id_unit_id_key;
create unique index assignment_once on directives.assignment (clause_id, unit_id)
  where parent_id is null;
create unique index assignment_part_once on directives.assignment (parent_id, unit_id)
  where parent_id is not null and ended_on is null;
-- Open dated work by day: who is late, what is due.
create index assignment_due on directives.assignment (due_on)
  where done_on is null and ended_on is null and due_on is not null;
drop index directives.assignment_held_by;
create index assignment_held_by on directives.assignment (held_by, due_on);

-- Every request for another due day; the history of an assignment's due days.
create table directives.extension (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references directives.assignment,
  -- Due day when it was asked.
  before_due_on date not null,
  wanted_due_on date not null check (wanted_due_on > before_due_on),
  reason text not null check (reason <> ''),
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  -- Null while nobody has decided.
  granted boolean,
  -- May differ from what was wanted; null unless granted.
  granted_due_on date,
  answer text,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  check (coalesce(granted, false) = (granted_due_on is not null)),
  check ((granted is null) = (decided_by is null)),
  check ((granted is null) = (decided_at is null)),
  check (granted_due_on > before_due_on)
);
create index extension_assignment on directives.extension (assignment_id);
create unique index extension_one_open on directives.extension (assignment_id)
  where granted is null;
create index extension_asked_by on directives.extension (asked_by);
create index extension_decided_by on directives.extension (decided_by);

-- Every time a unit gave work back.
create table directives.assignment_return (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references directives.assignment,
  reason text not null check (reason <> ''),
  returned_by uuid not null references identity.account,
  returned_at timestamptz not null,
  -- True: the giver took it back; false: the giver insists; null while nobody has decided.
  taken_back boolean,
  answer text,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  check ((taken_back is null) = (decided_by is null)),
  check ((taken_back is null) = (decided_at is null))
);
create index assignment_return_assignment on directives.assignment_return (assignment_id);
create unique index assignment_return_one_open on directives.assignment_return (assignment_id)
  where taken_back is null;
create index assignment_return_returned_by on directives.assignment_return (returned_by);
create index assignment_return_decided_by on directives.assignment_return (decided_by);

-- Secret addresses under which a calendar program reads the due days of a unit. One for each
-- person and unit; renewing replaces it.
create table directives.due_calendar (
  account_id uuid not null references identity.account,
  unit_id uuid not null references organisation.unit,
  -- SHA-256 of the secret, which has 256 random bits.
  hash bytea not null unique check (length(hash) = 32),
  made_at timestamptz not null,
  last_read_on date,
  primary key (account_id, unit_id)
);
create index due_calendar_unit on directives.due_calendar (unit_id);
