package vn.lantoa.organisation.web;

import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.shared.web.Page;

/// @param step number of the step that is corrected; 0 for one that is added
/// @param stale whether somebody else was quicker
/// @param now the steps as they stand after somebody else's edit; empty when nobody was quicker
public record StepPage(
    Reorganisation act,
    int version,
    int step,
    StepInput input,
    List<StepFault> faults,
    boolean stale,
    List<StepLine> now)
    implements Page {
  public String action() {
    return "/organisation/acts/" + act.id() + "/steps" + (step == 0 ? "" : "/" + step);
  }

  /// Kinds that something founded may be of.
  public List<String> kinds() {
    return Kinds.of(isArea() ? Kingdom.AREA : Kingdom.UNIT);
  }

  public boolean isArea() {
    return input.of().equals(Kingdom.AREA.name());
  }

  public boolean is(String... types) {
    return Stream.of(types).anyMatch(input.type()::equals);
  }

  public String kindKey(String kind) {
    return (isArea() ? "organisation.area.kind." : "organisation.kind.") + kind;
  }
}
