package vn.lantoa.directives.internal.reading;

/// Who is meant by a recipient or an actor, before any organisation of a date is asked.
public sealed interface Addressee {

  /// Every provincial office: "BHXH các tỉnh, thành phố", "BHXH 63 tỉnh".
  record AllProvincial() implements Addressee {}

  /// Every unit directly under headquarters: "Các đơn vị trực thuộc BHXH Việt Nam".
  record AllCentral() implements Addressee {}

  /// A social-insurance office of the armed forces: `Bộ Quốc phòng` or `Công an nhân dân`.
  record Force(String name) implements Addressee {}

  /// One body by its name as written; the organisation module resolves it.
  record Named(String name) implements Addressee {}
}
