package vn.lantoa.activities;

/// A soft rule that fires on a record.
///
/// @param fault says it, at its field
/// @param asks whether the record is saved only with a reason
public record Doubt(SoftRule rule, Fault fault, boolean asks) {}
