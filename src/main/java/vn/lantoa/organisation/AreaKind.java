package vn.lantoa.organisation;

/// Level of an administrative area.
public enum AreaKind {
  /// Tỉnh, thành phố trực thuộc Trung ương.
  PROVINCE,
  /// Quận, huyện: none since 1/7/2025.
  DISTRICT,
  /// Xã, phường, thị trấn, đặc khu.
  COMMUNE
}
