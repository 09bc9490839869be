package vn.lantoa.policy;

/// What happens.
public enum LegalEventKind {
  LAW_IN_FORCE,
  DECREE_ISSUED,
  PARAMETER_CHANGED,
  REORGANISATION,
  HOTLINE_CHANGED,
  OTHER
}
