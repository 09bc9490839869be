package vn.lantoa.reports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What part of a measure a figure of a report tells of: records that meet all of it.
///
/// @param forms with their sub-forms; as somebody wrote them (codes or names), or codes once they
///   are known; empty for all
/// @param audiences records that name one of them; likewise
/// @param policyAreas likewise
/// @param unit whose work counts, with the units below; empty for the unit that reports
/// @param unitId null until the unit is known
public record Narrowing(
    List<String> forms,
    List<String> audiences,
    List<String> policyAreas,
    String unit,
    @Nullable UUID unitId) {
  /// The whole measure.
  public static final Narrowing NONE = new Narrowing(List.of(), List.of(), List.of(), "", null);

  public Narrowing {
    forms = List.copyOf(Objects.requireNonNullElse(forms, List.of()));
    audiences = List.copyOf(Objects.requireNonNullElse(audiences, List.of()));
    policyAreas = List.copyOf(Objects.requireNonNullElse(policyAreas, List.of()));
    unit = Objects.requireNonNullElse(unit, "");
  }

  public boolean isNone() {
    return !isOfRecords() && unit.isEmpty();
  }

  /// Whether it asks for more than a unit.
  public boolean isOfRecords() {
    return !forms.isEmpty() || !audiences.isEmpty() || !policyAreas.isEmpty();
  }
}
