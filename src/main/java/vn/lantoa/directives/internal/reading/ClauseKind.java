package vn.lantoa.directives.internal.reading;

/// What a clause is about.
public enum ClauseKind {
  CONTENT,
  FORM,
  DUTY,
  TARGET,
  OTHER
}
