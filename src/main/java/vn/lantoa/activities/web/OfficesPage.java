package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Completeness.Office;
import vn.lantoa.activities.Completeness.Overview;
import vn.lantoa.shared.web.Page;

/// Base offices below a unit in one period: what came, when, and who is missing.
///
/// @param overseen whether the viewer may excuse and remind them
/// @param notice what just happened
public record OfficesPage(Overview overview, boolean overseen, LocalDate today, Notice notice)
    implements Page {
  /// @param refused office whose excuse was refused; null for none
  /// @param refusal key of why; empty for nothing
  /// @param reminded how many offices were reminded just now; null when nobody was
  public record Notice(@Nullable UUID refused, String refusal, @Nullable Integer reminded) {
    static final Notice NONE = new Notice(null, "", null);
  }

  public List<Office> offices() {
    return overview.lines().stream().flatMap(line -> line.offices().stream()).toList();
  }

  public String records(Office office) {
    return Address.of("/activities")
        .with("unit", office.unit().toString())
        .with("from", overview.course().period().days().from().toString())
        .with("to", overview.course().period().days().last().toString())
        .href();
  }

  public boolean isRefused(Office office) {
    return office.unit().value().equals(notice.refused());
  }
}
