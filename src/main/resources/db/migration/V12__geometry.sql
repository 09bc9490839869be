-- Geometry of areas as imported (GeoJSON, WGS 84), and the outline that maps are drawn from: rings of
-- whole ten-thousandths of a degree, east and north in turn; a ring of one point is an islet.
create table organisation.area_geometry (
  area_id uuid primary key references organisation.area on delete cascade,
  geometry jsonb not null,
  outline jsonb not null,
  -- Where it came from: name of the file, or what the importer says.
  source text not null check (length(source) between 1 and 300),
  imported_at timestamptz not null
);
