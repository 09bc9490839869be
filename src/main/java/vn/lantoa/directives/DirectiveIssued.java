package vn.lantoa.directives;

/// A directive was issued and its assignments exist. Told once per issue, however many units it
/// means.
public record DirectiveIssued(DirectiveId directive) {}
