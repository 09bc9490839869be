-- Ground floor: extensions, what kind of installation this is, audit trail, repeat-safe requests.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema shared;

-- One row, written when the database is new. DEMO can never become REAL nor the other way round.
create table shared.installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('DEMO', 'REAL')),
  founded_at timestamptz not null default now()
);

create table shared.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  request_id text
);
create index audit_subject on shared.audit (subject);

-- First answer to a request that carries an Idempotency-Key; written in the request's transaction.
create table shared.repeat_safe_request (
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  fingerprint text not null,
  status integer,
  headers jsonb,
  body bytea,
  at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index repeat_safe_request_at on shared.repeat_safe_request (at);

-- Sessions (layout given by Spring Session JDBC).
create table spring_session (
  primary_id char(36) not null constraint spring_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);

-- Jobs (layout given by db-scheduler).
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- Outbox (layout given by Spring Modulith, version 2).
create table event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
