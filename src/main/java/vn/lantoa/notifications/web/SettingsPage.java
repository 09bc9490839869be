package vn.lantoa.notifications.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notifications.Preferences.Colleague;
import vn.lantoa.shared.web.Page;

/// How the viewer wants to be reached.
///
/// @param email as typed or kept; empty for none
/// @param colleagues who may stand in
/// @param now what somebody saved in the meantime; null when nobody did
/// @param done key of what was just done; empty for nothing
public record SettingsPage(
    String email,
    SettingsInput input,
    List<Colleague> colleagues,
    Problem problem,
    @Nullable SettingsInput now,
    String done)
    implements Page {
  public SettingsPage {
    colleagues = List.copyOf(colleagues);
  }
}
