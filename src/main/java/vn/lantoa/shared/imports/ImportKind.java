package vn.lantoa.shared.imports;

import java.util.List;

/// A kind of file that can be taken in. A module joins in with a bean that is an [Importer] or,
/// where files may have a million rows, a [StreamImporter]; `imports` does the rest.
public sealed interface ImportKind permits Importer, StreamImporter {
  /// The kind, a stable lower-case word such as `areas`; part of the address of the interface. The
  /// messages `imports.kind.<kind>` and `imports.kind.<kind>.lede` name it and say what it does.
  String kind();

  /// Name of the ability that a person needs.
  String ability();

  /// For what the ability must hold.
  default Reach reach() {
    return Reach.WHOLE_AGENCY;
  }

  /// Shapes of table it takes, the likeliest first; none: it takes JSON.
  List<Shape> shapes();

  /// Class-path resources of sample files beside those of the shapes.
  default List<String> samples() {
    return List.of();
  }

  /// Page of this server that gives a workbook to fill in; empty when there is none.
  default String template() {
    return "";
  }

  /// Names of parameters that may come with the file. Each is a day; the message
  /// `imports.parameter.<name>` labels it.
  default List<String> parameters() {
    return List.of();
  }

  /// Most bytes of a file.
  long largestBytes();

  /// Most rows below the headings.
  long mostRows();

  /// Told in the transaction in which a run ends, whatever came of it.
  default void ended(ImportJob job) {}

  /// For what a person must have the ability.
  enum Reach {
    /// For the whole agency; such a person sees every import of the kind.
    WHOLE_AGENCY,
    /// For some unit; each person sees the own imports only, and rows of other units are refused.
    SOME_UNIT
  }
}
