package vn.lantoa.directives.register;

/// How soon a document has to be dealt with (Nghị định 30/2020, article 9): thường, khẩn, thượng
/// khẩn, hỏa tốc.
public enum Urgency {
  NORMAL,
  URGENT,
  VERY_URGENT,
  FLASH
}
