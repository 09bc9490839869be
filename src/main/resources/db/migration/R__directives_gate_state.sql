-- Grain: gate. opens_on: first day on which it does not hold back, null while nobody knows.
-- expected_on: the day that is spoken of, null without one. A gate opened by hand opens on the day
-- that was given; else a day by itself, an event by what happened, a directive by the day printed on
-- it once it is issued, until it is recalled; a notation means a document of headquarters.
create or replace view directives.gate_state as
select g.id, g.clause_id,
  case
    when g.opened_on is not null then g.opened_on
    when g.kind = 'DATE' then g.day
    when g.kind = 'EVENT' then e.happened_on
    when g.kind = 'DIRECTIVE' then awaited.issued_on
  end as opens_on,
  case
    when g.opened_on is not null then g.opened_on
    when g.kind = 'DATE' then g.day
    when g.kind = 'EVENT' then coalesce(e.happened_on, e.planned_on)
    when g.kind = 'DIRECTIVE' then awaited.issued_on
  end as expected_on
from directives.gate g
left join policy.legal_event e on e.id = g.event_id
left join lateral (
  select min(d.issued_on) as issued_on
  from directives.directive d
  where g.kind = 'DIRECTIVE' and d.state = 'ISSUED' and d.recalled_on is null
    and (d.id = g.awaited_id
      or (d.issuing_unit_id is null and upper(d.notation) = upper(g.awaited_notation)))
) awaited on true;
