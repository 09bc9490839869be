package vn.lantoa.organisation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.CoverageSheet;
import vn.lantoa.organisation.CoverageSheet.Commune;
import vn.lantoa.shared.web.Page;

/// Which communes a base unit looks after, to be changed.
///
/// @param sheet the communes on the day from which the change holds
/// @param chosen what is ticked
/// @param text what the list was searched for
/// @param pasted a pasted list that is not clear yet; empty otherwise
/// @param unclear what of it is not clear; null for nothing
/// @param plan what the choice would mean; null before it was asked for
/// @param problem why it was not saved; null for none
/// @param done whether it was just saved
public record CoveragePage(
    CoverageSheet sheet,
    Set<AreaId> chosen,
    String text,
    String pasted,
    CoverageSheet.@Nullable Pasted unclear,
    CoverageSheet.@Nullable Plan plan,
    @Nullable RegisterProblem problem,
    boolean done)
    implements Page {
  public CoveragePage {
    chosen = Set.copyOf(chosen);
  }

  public String path() {
    return "/organisation/units/" + sheet.unit().id() + "/coverage";
  }

  public boolean isChosen(Commune commune) {
    return chosen.contains(commune.area().id());
  }

  /// Whether the commune answers the search; all do when nothing was searched for.
  public boolean isFound(Commune commune) {
    return text.isBlank() || CoverageSheet.holds(commune, text);
  }

  public long countFound() {
    return sheet.communes().stream().filter(this::isFound).count();
  }

  /// What was found first, then the rest, each by name.
  public List<Commune> communes() {
    return Stream.concat(
            sheet.communes().stream().filter(this::isFound),
            sheet.communes().stream().filter(commune -> !isFound(commune)))
        .toList();
  }

  /// The other base units that look after the commune.
  public List<String> others(Commune commune) {
    return commune.by().stream()
        .filter(looker -> !looker.unit().equals(sheet.unit().id()))
        .map(CoverageSheet.Looker::name)
        .toList();
  }

  public String told(List<Area> areas) {
    return RegisterReader.told(areas);
  }
}
