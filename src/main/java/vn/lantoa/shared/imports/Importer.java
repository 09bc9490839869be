package vn.lantoa.shared.imports;

import java.util.List;

/// How a module takes files of one kind. A bean; `imports` does the rest.
public interface Importer {
  /// The kind, a stable lower-case word such as `areas`; part of the address of the interface. The
  /// messages `imports.kind.<kind>` and `imports.kind.<kind>.lede` name it and say what it does.
  String kind();

  /// Name of the ability that a person needs for the whole agency.
  String ability();

  /// Shapes of table it takes, the likeliest first; none: it takes JSON.
  List<Shape> shapes();

  /// Class-path resources of sample files beside those of the shapes.
  default List<String> samples() {
    return List.of();
  }

  /// Names of parameters that may come with the file. Each is a day; the message
  /// `imports.parameter.<name>` labels it.
  default List<String> parameters() {
    return List.of();
  }

  /// Works out what the file would do, changing nothing. Asked once for the preview and once more,
  /// within the writing transaction, for the commit: same file and same state, same plan.
  Plan plan(Source source, Progress progress);
}
