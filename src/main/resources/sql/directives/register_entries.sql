-- Grain: one row per document of the register that the viewer sees: kept ones, and those that are
-- only named by a kept one that the viewer sees.
-- Inputs: :drafts, :everywhere, :units, :desks, :circle (what the viewer sees); the places `sight` and `words` take conditions on
-- a directive d, `cited words` one on a named document c.
-- Units: days; replaced_on is the first day in force of what took its place, or the day printed on
-- it. Null: id is null exactly for what is only named, cited_id for the others; a day is null where
-- nothing is known or nothing happened.
-- Source: directives.directive, cited, relation; validity after vn.lantoa.directives.register.Validity.
with entry as (
  select d.id, cast(null as uuid) as cited_id,
    case
      when d.recalled_on is not null then 'RECALLED'
      when d.state = 'ISSUED' then 'ISSUED'
      when d.reference then 'REFERENCE'
      else 'DRAFT'
    end as stage,
    d.type, d.notation, d.issued_on, d.issuer, d.subject, d.urgency,
    d.in_force_from, d.in_force_until, d.recalled_on, replaced.replaced_on, d.folded
  from directives.directive d
  left join lateral (
    select min(coalesce(n.in_force_from, n.issued_on)) as replaced_on
    from directives.cited k
    join directives.relation r on r.cited_id = k.id and r.kind = 'REPLACES' and not r.proposed
    join directives.directive n on n.id = r.directive_id and n.recalled_on is null
      and (n.state = 'ISSUED' or n.reference)
    where k.directive_id = d.id and n.id <> d.id
      and (n.issuing_unit_id is null) = (d.issuing_unit_id is null)
  ) replaced on true
  where {sight} and {words}
  union all
  select null, c.id, 'STUB', c.type, c.notation, c.issued_on, c.issuer, null, 'NORMAL',
    null, null, null, null, c.folded
  from directives.cited c
  where c.directive_id is null and {cited words}
    and exists (
      select from directives.relation r
      join directives.directive d on d.id = r.directive_id
      where r.cited_id = c.id and {sight}
    )
)
