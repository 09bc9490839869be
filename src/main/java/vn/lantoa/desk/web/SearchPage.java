package vn.lantoa.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.lantoa.directives.Directives;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// @param text what was searched for, as typed
public record SearchPage(String text, List<Directives.Line> letters, List<Unit> units)
    implements Page {
  /// The text as part of an address.
  public String encoded() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public boolean isEmpty() {
    return letters.isEmpty() && units.isEmpty();
  }
}
