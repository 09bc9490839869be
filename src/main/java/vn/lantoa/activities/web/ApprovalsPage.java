package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Approvals.Outcome;
import vn.lantoa.activities.Approvals.Queue;
import vn.lantoa.activities.Approvals.Waiting;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.activities.web.DetailPage.Difference;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;

/// What waits for approval, with what changed since it was approved last.
///
/// @param people names of those who recorded and confirmed
/// @param unit the unit it is narrowed to; null for all
/// @param period null for all days
/// @param near periods that it may be narrowed to
/// @param outcome of approving just now; null without
public record ApprovalsPage(
    Queue queue,
    List<Row> rows,
    Map<ActorId, String> people,
    @Nullable Unit unit,
    @Nullable ReportingPeriod period,
    List<ReportingPeriod> near,
    @Nullable Outcome outcome)
    implements Page {
  public ApprovalsPage {
    rows = List.copyOf(rows);
    people = Map.copyOf(people);
    near = List.copyOf(near);
  }

  /// @param differences to the version approved last; empty for what was never approved
  public record Row(Waiting waiting, Form form, List<Difference> differences) {
    public Row {
      differences = List.copyOf(differences);
    }

    /// Names the record with the version that is seen.
    public String seen() {
      return waiting.now().id() + ":" + waiting.now().version();
    }
  }

  public String keyOf(Taken doubt) {
    return Faults.keyOf(doubt.fault());
  }

  public String person(ActorId actor) {
    return people.getOrDefault(actor, "");
  }

  public String unitId() {
    return unit == null ? "" : unit.id().toString();
  }

  public String periodCode() {
    return period == null ? "" : period.code();
  }

  public boolean isOf(@Nullable ReportingPeriod other) {
    return periodCode().equals(other == null ? "" : other.code());
  }

  /// The same narrowed to a period, or to none.
  public String at(@Nullable ReportingPeriod other) {
    return Address.of("/approvals")
        .with("unit", unitId())
        .with("period", other == null ? "" : other.code())
        .href();
  }

  /// All units.
  public String everywhere() {
    return Address.of("/approvals").with("period", periodCode()).href();
  }

  public String page(int number) {
    return Address.of("/approvals")
        .with("unit", unitId())
        .with("period", periodCode())
        .with("page", String.valueOf(number))
        .href();
  }
}
