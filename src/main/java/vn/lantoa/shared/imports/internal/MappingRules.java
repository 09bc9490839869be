package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Mapping.Figure;
import vn.lantoa.shared.imports.Mappings.Wrong;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.imports.StreamImporter;

/// What a mapping must say before a file can be read by it.
final class MappingRules {
  private static final String PART = "part_";

  private final List<Shape> shapes;
  private final Spreading spreading;

  MappingRules(StreamImporter importer) {
    this.shapes = importer.shapes();
    this.spreading = importer.spreading(Locale.ROOT);
  }

  /// Whether some shape has all that it requires.
  boolean isComplete(Mapping mapping) {
    return missing(mapping).isEmpty();
  }

  /// @param width how many headings there are
  List<Wrong> wrongs(Mapping mapping, int width) {
    List<Wrong> wrongs = new ArrayList<>(missing(mapping));
    wrongs.addAll(beyond(mapping, width));
    if (!mapping.figures().isEmpty()) {
      wrongs.addAll(alsoAlone(mapping));
      wrongs.addAll(figures(mapping));
    }
    return wrongs;
  }

  private List<Wrong> beyond(Mapping mapping, int width) {
    List<Wrong> wrongs = new ArrayList<>();
    Set<String> known = new HashSet<>();
    shapes.forEach(shape -> shape.columns().forEach(column -> known.add(column.name())));
    mapping
        .columns()
        .forEach(
            (column, at) -> {
              if (!known.contains(column) || at < 0 || at >= width) {
                wrongs.add(new Wrong(column, "import.mapping.place", List.of(), column));
              }
            });
    for (Figure figure : mapping.figures()) {
      if (figure.at() < 0 || figure.at() >= width) {
        wrongs.add(
            new Wrong(PART + figure.at(), "import.mapping.place", List.of(), figure.value()));
      }
    }
    return wrongs;
  }

  /// Of columns that every shape needs each is told; of those that some shapes need, one is enough.
  private List<Wrong> missing(Mapping mapping) {
    Set<String> given = new HashSet<>(mapping.columns().keySet());
    given.addAll(mapping.constants().keySet());
    if (!mapping.figures().isEmpty()) {
      given.add(spreading.by());
      given.addAll(spreading.measures());
    }
    List<Set<String>> open = new ArrayList<>();
    for (Shape shape : shapes) {
      Set<String> missing = new LinkedHashSet<>();
      shape.columns().stream()
          .filter(column -> column.required() && !given.contains(column.name()))
          .forEach(column -> missing.add(column.name()));
      open.add(missing);
    }
    if (open.stream().anyMatch(Set::isEmpty)) {
      return List.of();
    }
    Set<String> always = new LinkedHashSet<>(open.getFirst());
    open.forEach(always::retainAll);
    Set<String> either = new LinkedHashSet<>();
    open.forEach(either::addAll);
    either.removeAll(always);
    List<Wrong> wrongs = new ArrayList<>();
    always.forEach(name -> wrongs.add(missing(name, List.of(name))));
    if (!either.isEmpty()) {
      wrongs.add(missing(either.iterator().next(), List.copyOf(either)));
    }
    return wrongs;
  }

  private static Wrong missing(String field, List<String> columns) {
    return new Wrong(field, "import.mapping.missing", columns, "");
  }

  /// A figure of the whole row would be counted once for each record of it.
  private List<Wrong> alsoAlone(Mapping mapping) {
    Set<String> beside = new LinkedHashSet<>(spreading.measures());
    beside.add(spreading.by());
    return beside.stream()
        .filter(
            name -> mapping.columns().containsKey(name) || mapping.constants().containsKey(name))
        .map(name -> new Wrong(name, "import.mapping.beside", List.of(name), ""))
        .toList();
  }

  private List<Wrong> figures(Mapping mapping) {
    List<Wrong> wrongs = new ArrayList<>();
    Map<Figure, Integer> seen = new HashMap<>();
    Set<Integer> alone = new HashSet<>(mapping.columns().values());
    for (Figure figure : mapping.figures()) {
      String field = PART + figure.at();
      Optional<Spreading.Value> value = spreading.find(figure.value());
      List<String> measure = List.of(figure.measure());
      if (value.isEmpty()) {
        wrongs.add(new Wrong(field, "import.mapping.part.unknown", List.of(), figure.value()));
      } else if (!value.get().measures().contains(figure.measure())) {
        wrongs.add(new Wrong(field, "import.mapping.part.never", measure, figure.value()));
      } else if (seen.put(new Figure(0, figure.value(), figure.measure()), figure.at()) != null) {
        wrongs.add(new Wrong(field, "import.mapping.part.twice", measure, figure.value()));
      } else if (!alone.add(figure.at())) {
        wrongs.add(new Wrong(field, "import.mapping.part.used", measure, figure.value()));
      }
    }
    if (wrongs.isEmpty()) {
      wrongs.addAll(withoutNeeded(mapping));
    }
    return wrongs;
  }

  private List<Wrong> withoutNeeded(Mapping mapping) {
    List<Wrong> wrongs = new ArrayList<>();
    for (Mapping.Part part : mapping.parts()) {
      spreading
          .find(part.value())
          .filter(value -> !part.places().containsKey(value.needed()))
          .map(
              value ->
                  new Wrong(
                      PART + part.places().values().iterator().next(),
                      "import.mapping.part.needed",
                      List.of(value.needed()),
                      value.code()))
          .ifPresent(wrongs::add);
    }
    return wrongs;
  }
}
