package vn.lantoa.directives;

/// What a clause is about.
public enum ClauseKind {
  /// What is to be said.
  CONTENT,
  /// How it is to be said.
  FORM,
  /// Who has to do what.
  DUTY,
  /// How much.
  TARGET,
  OTHER
}
