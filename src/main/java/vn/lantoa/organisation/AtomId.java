package vn.lantoa.organisation;

/// One atom of the geography of figures. Small and never reused: it is part of the grain of a
/// summary.
public record AtomId(int value) {}
