package vn.lantoa.organisation;

/// What a unit is on a day.
public enum UnitKind {
  /// BHXH Việt Nam itself, the root.
  HEADQUARTERS,
  /// Specialised unit of headquarters.
  CENTRAL,
  /// BHXH of the army and of the police: no area, directly below headquarters.
  FORCE,
  /// BHXH khu vực, March to June 2025.
  REGION,
  /// BHXH tỉnh, thành phố.
  PROVINCIAL,
  /// BHXH quận, huyện, until 30/6/2025.
  DISTRICT,
  /// BHXH cơ sở, from 1/7/2025.
  BASE;

  /// Whether units of this kind do the work in communes.
  public boolean isBaseLevel() {
    return this == DISTRICT || this == BASE;
  }
}
