package vn.lantoa.notifications.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Addresses;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Preferences;
import vn.lantoa.notifications.Preferences.Outcome;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Rendered;

/// A person's own choice of what is mailed and when, and absence.
@Controller
class SettingsPages {
  private final Preferences preferences;
  private final Addresses addresses;

  SettingsPages(Preferences preferences, Addresses addresses) {
    this.preferences = preferences;
    this.addresses = addresses;
  }

  @GetMapping("/inbox/settings")
  Page settings(Viewer viewer, @RequestParam(defaultValue = "") String done) {
    String key =
        switch (done) {
          case "saved" -> "inbox.settings.saved";
          case "email" -> "inbox.settings.email.saved";
          default -> "";
        };
    return page(viewer, kept(viewer), Problem.NONE, key);
  }

  @PostMapping("/inbox/settings/email")
  Object email(Viewer viewer, @RequestParam(defaultValue = "") String email) {
    return switch (addresses.set(viewer, email)) {
      case Addresses.Change.Saved() -> "redirect:/inbox/settings?done=email";
      case Addresses.Change.Unusable() ->
          Rendered.refused(
              new SettingsPage(
                  email,
                  kept(viewer),
                  preferences.colleagues(viewer),
                  new Problem("email", "email.wrong"),
                  null,
                  ""));
    };
  }

  @PostMapping("/inbox/settings")
  Object save(Viewer viewer, @ModelAttribute SettingsInput input) {
    return switch (input.read()) {
      case SettingsInput.Reading.Unread(var field, var code) ->
          Rendered.refused(page(viewer, input, new Problem(field, code), ""));
      case SettingsInput.Reading.Read(var choice) ->
          switch (preferences.save(viewer, choice, input.version())) {
            case Outcome.Saved(var kept) -> "redirect:/inbox/settings?done=saved";
            case Outcome.Wrong(var field, var code) ->
                Rendered.refused(page(viewer, input, new Problem(field, code), ""));
            case Outcome.Stale(var now) ->
                new Rendered(HttpStatus.CONFLICT, stale(viewer, input, SettingsInput.of(now)));
          };
    };
  }

  private SettingsInput kept(Viewer viewer) {
    return SettingsInput.of(preferences.of(viewer));
  }

  private SettingsPage page(Viewer viewer, SettingsInput input, Problem problem, String done) {
    return new SettingsPage(
        addresses.of(viewer), input, preferences.colleagues(viewer), problem, null, done);
  }

  private SettingsPage stale(Viewer viewer, SettingsInput typed, SettingsInput now) {
    return new SettingsPage(
        addresses.of(viewer),
        typed,
        preferences.colleagues(viewer),
        new Problem("digestAt", "stale"),
        now,
        "");
  }
}
