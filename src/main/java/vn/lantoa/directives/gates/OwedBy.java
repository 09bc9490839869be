package vn.lantoa.directives.gates;

/// Who has to act before a gate opens.
public enum OwedBy {
  /// A day comes by itself.
  NOBODY,
  /// Headquarters has promised something: "sẽ được ban hành".
  HEADQUARTERS,
  /// The National Assembly, the Government, a ministry, a partner.
  OTHERS
}
