package vn.lantoa.directives.register;

/// What a document has to do with one that it names.
public enum RelationKind {
  /// Only names it, as a legal basis or for comparison.
  CITES,
  /// Carries out what the other asks.
  IMPLEMENTS,
  /// Changes parts of the other.
  AMENDS,
  /// Takes the place of the other.
  REPLACES,
  /// Answers it.
  REPLIES_TO;

  /// Whether work of the other document may end by it.
  public boolean succeeds() {
    return this == AMENDS || this == REPLACES;
  }
}
