package vn.lantoa.organisation.reorganisation;

/// The kinds of things that live in time and may be reorganised.
public enum Kingdom {
  AREA,
  UNIT,
  STATION,
  PARTNER
}
