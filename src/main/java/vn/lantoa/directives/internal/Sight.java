package vn.lantoa.directives.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a viewer may see of directives.
///
/// @param everywhere all issued directives and all assignments
/// @param drafts drafts of headquarters too
/// @param units whose assignments are seen where not everything is
/// @param desks units below headquarters whose documents the viewer writes: their drafts are seen
/// @param circle units below headquarters whose issued documents are seen: those in reach and those
///   above
public record Sight(
    boolean everywhere,
    boolean drafts,
    List<String> units,
    List<String> desks,
    List<String> circle) {
  /// Holds for a directive `d` that may be seen.
  public static final String OF_DIRECTIVE =
      """
      (d.issuing_unit_id = any(cast(:desks as uuid[]))
      or ((d.state = 'ISSUED' or (d.issuing_unit_id is null and (d.reference or :drafts)))
        and (:everywhere or (d.issuing_unit_id is null and d.reference)
          or d.issuing_unit_id = any(cast(:circle as uuid[]))
          or exists (
            select from directives.assignment seen
            where seen.directive_id = d.id and (seen.unit_id = any(cast(:units as uuid[]))
              or seen.held_by = any(cast(:units as uuid[])))
          ))))
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

  /// Holds for a directive `d` whose work counts where the work of all directives is counted:
  /// headquarters follows what it gave itself, and a province's document on pages of its own.
  public static final String GIVEN_HERE = "(not :everywhere or d.issuing_unit_id is null)";

  /// Units as an array literal of the database.
  public String unitArray() {
    return array(units);
  }

  private static String array(List<String> ids) {
    return "{" + String.join(",", ids) + "}";
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
    params.put("desks", array(desks));
    params.put("circle", array(circle));
    return params;
  }
}
