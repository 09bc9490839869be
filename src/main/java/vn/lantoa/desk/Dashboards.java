package vn.lantoa.desk;

import java.util.Optional;
import vn.lantoa.desk.Dashboard.Span;
import vn.lantoa.identity.Viewer;

/// What a leader looks at first. Whoever reads the whole agency sees the country by province;
/// others see their unit with the offices below it.
public interface Dashboards {
  /// Everything as of one moment. Absent for who neither directs units nor audits them, and for a
  /// unit that does not exist today.
  Optional<Dashboard> of(Viewer viewer, Span span);
}
