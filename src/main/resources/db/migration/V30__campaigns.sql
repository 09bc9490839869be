-- Campaigns (đợt cao điểm): dated efforts that work may name. Code, name and days for now.
create schema campaigns;

create table campaigns.campaign (
  id smallint generated always as identity primary key,
  version integer not null default 1,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9.-]{1,39}$'),
  name_vi text not null check (length(name_vi) between 3 and 200),
  name_en text not null check (length(name_en) between 3 and 200),
  name_folded text not null,
  -- What it is for, in a sentence or two; empty where nobody said.
  theme text not null default '',
  days daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  -- Who runs it.
  unit_id uuid not null references organisation.unit
);
create index campaign_unit on campaigns.campaign (unit_id);
create index campaign_days on campaigns.campaign using gist (days);
