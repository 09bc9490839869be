-- Builds a version of the summary from the records, for a load in bulk that wrote no contributions.
-- grain:  that of results.summary
-- inputs: :next, the new version; run under the lock of the fold
-- result: through = highest seq of the contributions that were waiting and are counted now (null: none)
-- null:   what a record does not say adds nothing
-- source: activities.activity (a withdrawn record counts nothing), activities.contribution_delta
with taken as (
  delete from activities.contribution_delta
  returning seq
), built as (
  insert into results.summary
    (version, day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
     activities, quantity, attendances, people, voluntary_joined, household_joined, vssid_installed, cost)
  select :next, counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
    coalesce(campaign_id, 0), count(*), sum(quantity)::bigint, sum(attendances)::bigint,
    coalesce(sum(people), 0)::bigint, coalesce(sum(voluntary_joined), 0),
    coalesce(sum(household_joined), 0), coalesce(sum(vssid_installed), 0),
    coalesce(sum(cost), 0)::bigint
  from activities.activity
  where status <> 'WITHDRAWN'
  group by counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
    coalesce(campaign_id, 0)
  order by counted_day, form_id, counted_atom
  returning 1
)
select (select max(seq) from taken) as through, (select count(*) from built) as rows
