package vn.lantoa.policy;

/// An audience (chủ thể được truyền thông).
///
/// @param bit its place in the masks of figures, 0 to 30
public record Audience(int bit, String code, Term name) {}
