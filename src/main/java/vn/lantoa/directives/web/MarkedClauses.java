package vn.lantoa.directives.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.policy.Taxonomies;

/// Marks of the clauses of a page, with the names of what they are marked with.
///
/// @param taxonomies where names stand
public record MarkedClauses(Map<ClauseId, Marks> all, Taxonomies taxonomies) {
  private static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of(), List.of(), false);

  public MarkedClauses {
    all = Map.copyOf(all);
  }

  /// Marks of one clause.
  public Marked of(Clause clause) {
    return new Marked(all.getOrDefault(clause.id(), NONE), taxonomies);
  }

  /// What one clause is marked with.
  public record Marked(Marks marks, Taxonomies taxonomies) {
    /// Names of forms, policy areas and audiences in the order of the taxonomies.
    public List<String> names(Locale locale) {
      return Stream.of(
              taxonomies.forms().stream()
                  .filter(form -> marks.forms().contains(form.code()))
                  .map(form -> form.shortName().in(locale)),
              taxonomies.policyAreas().stream()
                  .filter(area -> marks.policyAreas().contains(area.code()))
                  .map(area -> area.name().in(locale)),
              taxonomies.audiences().stream()
                  .filter(audience -> marks.audiences().contains(audience.code()))
                  .map(audience -> audience.name().in(locale)))
          .flatMap(names -> names)
          .toList();
    }
  }
}
