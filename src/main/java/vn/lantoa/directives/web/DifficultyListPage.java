package vn.lantoa.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param show `turn`, `OPEN`, `ANSWERED` or `all`
/// @param kind name of the only kind; empty for all
/// @param text words looked for
/// @param mayRaise whether the viewer may ask
public record DifficultyListPage(
    Slice<Difficulty> found, String show, String kind, String text, boolean mayRaise)
    implements Page {
  public String withShow(String other) {
    return address(other, kind, 1);
  }

  public String withKind(String other) {
    return address(show, other, 1);
  }

  public String atPage(int page) {
    return address(show, kind, page);
  }

  private String address(String shown, String ofKind, int page) {
    return "/difficulties?show="
        + shown
        + "&kind="
        + ofKind
        + "&text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + "&page="
        + page;
  }
}
