package vn.lantoa.directives.internal;

import java.util.List;

/// What a viewer may see of directives.
///
/// @param everywhere all issued directives and all assignments
/// @param drafts drafts too
/// @param units whose assignments are seen where not everything is
public record Sight(boolean everywhere, boolean drafts, List<String> units) {
  /// Holds for a directive `d` that may be seen.
  public static final String OF_DIRECTIVE =
      """
      (d.state = 'ISSUED' or :drafts)
      and (:everywhere or exists (
        select from directives.assignment seen
        where seen.directive_id = d.id and (seen.unit_id = any(cast(:units as uuid[]))
          or seen.held_by = any(cast(:units as uuid[])))
      ))
      """;

  /// Holds for an assignment `a` that may be seen.
  public static final String OF_ASSIGNMENT =
      """
      (:everywhere or a.unit_id = any(cast(:units as uuid[]))
        or a.held_by = any(cast(:units as uuid[])))
      """;

  /// Units as an array literal of the database.
  public String unitArray() {
    return "{" + String.join(",", units) + "}";
  }
}
