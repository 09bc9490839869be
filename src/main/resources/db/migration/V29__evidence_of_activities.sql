-- What shows that recorded work was done; and evidence of assignments that follows its record.

create table activities.evidence (
  id uuid primary key default uuidv7(),
  activity_id uuid not null references activities.activity,
  kind text not null check (kind in ('FILE', 'LINK')),
  file_id uuid references files.reference,
  -- Empty for files.
  address text not null default '',
  -- In the words of whoever gave it; empty when they gave none.
  caption text not null default '' check (length(caption) <= 300),
  -- Day of what it shows; not the day on which it was given.
  happened_on date not null,
  given_by uuid not null,
  given_at timestamptz not null,
  -- Nothing is deleted: what stood with a version of the record can always be seen again.
  removed_by uuid,
  removed_at timestamptz,
  removal_reason text not null default '',
  check ((kind = 'FILE') = (file_id is not null)),
  check ((kind = 'LINK') = (address <> '')),
  check ((removed_by is null) = (removed_at is null))
);
create index evidence_activity on activities.evidence (activity_id, happened_on);
create index evidence_file on activities.evidence (file_id);

-- Record of work that it is; kept by a module above, hence no foreign key. Null for other kinds, and
-- for what was given before records were named and could not be told apart.
alter table directives.evidence add column record_id uuid;
create index evidence_record on directives.evidence (record_id) where record_id is not null;

-- Evidence of one assignment, unit and day and its records, each in the order they came, belong
-- together.
with given as (
  select id, assignment_id, unit_id, happened_on,
    row_number() over (
      partition by assignment_id, unit_id, happened_on order by given_at, id) as place
  from directives.evidence
  where kind = 'ACTIVITY' and removed_at is null
), recorded as (
  select id, assignment_id, unit_id, last_day,
    row_number() over (
      partition by assignment_id, unit_id, last_day order by recorded_at, id) as place
  from activities.activity
  where assignment_id is not null
)
update directives.evidence e
set record_id = r.id
from given g
join recorded r on r.assignment_id = g.assignment_id and r.unit_id = g.unit_id
  and r.last_day = g.happened_on and r.place = g.place
where e.id = g.id;

-- Withdrawn work shows nothing any more.
update directives.evidence e
set removed_at = v.replaced_at, removed_by = v.replaced_by
from activities.activity a
join activities.activity_version v on v.activity_id = a.id and v.replaced_through = 'WITHDRAWN'
join identity.account p on p.id = v.replaced_by
where a.id = e.record_id and a.status = 'WITHDRAWN' and e.removed_at is null;

update directives.assignment a
set evidence_count = e.pieces, reported_through = e.through
from (
  select assignment_id, count(*) filter (where removed_at is null) as pieces,
    max(happened_on) filter (where removed_at is null) as through
  from directives.evidence
  group by assignment_id
  having bool_or(removed_at is not null and kind = 'ACTIVITY')
) e
where a.id = e.assignment_id;
