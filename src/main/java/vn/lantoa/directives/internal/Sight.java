package vn.lantoa.directives.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a viewer may see of directives.
///
/// @param everywhere all issued directives and all assignments
/// @param drafts drafts too
/// @param units whose assignments are seen where not everything is
public record Sight(boolean everywhere, boolean drafts, List<String> units) {
  /// Holds for a directive `d` that may be seen.
  public static final String OF_DIRECTIVE =
      """
      (d.state = 'ISSUED' or d.reference or :drafts)
      and (:everywhere or d.reference or exists (
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

  /// Holds for an assignment `a` that is no part of another one that may be seen: what is counted,
  /// so that nothing counts twice.
  public static final String TOPMOST =
      """
      (a.parent_id is null or not (:everywhere or exists (
        select from directives.assignment whole
        where whole.id = a.parent_id and (whole.unit_id = any(cast(:units as uuid[]))
          or whole.held_by = any(cast(:units as uuid[])))
      )))
      """;

  /// Units as an array literal of the database.
  public String unitArray() {
    return "{" + String.join(",", units) + "}";
  }

  /// The first condition for a directive under another name.
  public static String ofDirective(String alias) {
    return OF_DIRECTIVE.replaceAll("\\bd\\.", alias + ".");
  }

  /// The parameters that both conditions need, for more to be added.
  public Map<String, @Nullable Object> params() {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("drafts", drafts);
    params.put("everywhere", everywhere);
    params.put("units", unitArray());
    return params;
  }
}
