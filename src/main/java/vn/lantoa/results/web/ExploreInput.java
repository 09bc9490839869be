package vn.lantoa.results.web;

import org.jspecify.annotations.Nullable;

/// What the explorer is asked besides [ResultsInput] and [CrossInput], as typed.
///
/// @param measure of the dictionary, maybe with a version: `CONFERENCES@2`
/// @param scale `absolute`, `office`
/// @param heat `on` shades cells by their size
/// @param picture `chart`, `map`, `none`; the one that fits where nothing is said
/// @param view id of the saved view that it came from
/// @param done what was just done to a saved view
public record ExploreInput(
    @Nullable String measure,
    @Nullable String scale,
    @Nullable String heat,
    @Nullable String picture,
    @Nullable String view,
    @Nullable String done) {}
