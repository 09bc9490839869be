-- Grain: one kept file (file) that is the same as, or looks nearly like, one of those asked about (of).
-- Inputs: ids (uuids as text), differences (most signs of 64 that may differ, 0 to 6),
--   most (of one file). Those asked about are not held against each other.
-- Units: none. same: byte by byte; the same ones first, then the most alike, then the oldest.
-- Null: files without signs (documents, blank pictures) are found by their bytes alone.
-- Source: quarters of the signs after Manku, Jain, Das Sarma, "Detecting Near-Duplicates for Web
--   Crawling" (2007): of six differing signs at least one quarter of sixteen holds one at most, so
--   that four times seventeen looks into an index find every candidate.
with asked as materialized (
  select r.id, r.sha256, p.likeness, p.likeness_a, p.likeness_b, p.likeness_c, p.likeness_d
  from files.reference r
  left join files.preview p on p.sha256 = r.sha256
  where r.id = any(cast(:ids as uuid[]))
)
select a.id as of, found.id as file, found.owner, found.distance = -1 as same
from asked a
cross join lateral (
  select r.id, r.owner, min(near.distance) as distance
  from (
    select a.sha256 as sha256, -1 as distance
    union all
    select c.sha256, bit_count(cast(c.likeness # a.likeness as bit(64))) as distance
    from (
      select p.sha256, p.likeness
      from files.preview p
      where p.likeness_a = any(files.quarters_near(a.likeness_a)) and p.likeness is not null
      union
      select p.sha256, p.likeness
      from files.preview p
      where p.likeness_b = any(files.quarters_near(a.likeness_b)) and p.likeness is not null
      union
      select p.sha256, p.likeness
      from files.preview p
      where p.likeness_c = any(files.quarters_near(a.likeness_c)) and p.likeness is not null
      union
      select p.sha256, p.likeness
      from files.preview p
      where p.likeness_d = any(files.quarters_near(a.likeness_d)) and p.likeness is not null
    ) c
    where bit_count(cast(c.likeness # a.likeness as bit(64))) <= :differences
      and c.sha256 <> a.sha256
  ) near
  join files.reference r on r.sha256 = near.sha256
  where r.id <> all(cast(:ids as uuid[]))
  group by r.id, r.owner
  order by distance, r.id
  limit :most
) found
order by a.id, found.distance, found.id
