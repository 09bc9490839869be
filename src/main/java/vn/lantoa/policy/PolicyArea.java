package vn.lantoa.policy;

/// A policy area (lĩnh vực chính sách).
///
/// @param bit its place in the masks of figures, 0 to 30
public record PolicyArea(int bit, String code, Term name) {}
