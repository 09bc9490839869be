package vn.lantoa.targets.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.organisation.map.TileMap;

/// The country, each province with its state.
///
/// @param outline null where tiles are shown
/// @param tiles null where outlines are shown
/// @param other address with the other kind of map; null where there is none
public record StateMap(
    @Nullable ProvinceMap outline, @Nullable TileMap tiles, @Nullable String other) {}
