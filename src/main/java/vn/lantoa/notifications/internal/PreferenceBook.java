package vn.lantoa.notifications.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Addresses;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Preferences;
import vn.lantoa.shared.Audit;

/// [Preferences] over the database.
@Service
class PreferenceBook implements Preferences {
  private static final Set<String> LANGUAGES = Set.of("vi", "en");
  private static final int LONGEST_ABSENCE = 366;

  private final PreferenceRows rows;
  private final Addresses addresses;
  private final Audit audit;
  private final Clock clock;

  PreferenceBook(PreferenceRows rows, Addresses addresses, Audit audit, Clock clock) {
    this.rows = rows;
    this.addresses = addresses;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Kept of(Viewer viewer) {
    return rows.of(viewer.account());
  }

  @Override
  @Transactional
  public Outcome save(Viewer viewer, Choice choice, int version) {
    Optional<Outcome.Wrong> wrong = wrongIn(viewer, choice);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<Kept> saved = rows.save(viewer.account(), choice, version);
    if (saved.isEmpty()) {
      return new Outcome.Stale(rows.of(viewer.account()));
    }
    audit.record(
        viewer.actor(), "preference.changed", "account:" + viewer.account(), details(choice));
    return new Outcome.Saved(saved.get());
  }

  private Optional<Outcome.Wrong> wrongIn(Viewer viewer, Choice choice) {
    if (!LANGUAGES.contains(choice.language())) {
      return Optional.of(new Outcome.Wrong("language", "value.wrong"));
    }
    Absence absence = choice.absence();
    if (absence == null) {
      return Optional.empty();
    }
    if (absence.through().isBefore(absence.from())) {
      return Optional.of(new Outcome.Wrong("awayThrough", "absence.backwards"));
    }
    if (absence.through().isBefore(LocalDate.now(clock))
        && !absence.equals(rows.of(viewer.account()).choice().absence())) {
      return Optional.of(new Outcome.Wrong("awayThrough", "absence.past"));
    }
    if (absence.through().isAfter(absence.from().plusDays(LONGEST_ABSENCE))) {
      return Optional.of(new Outcome.Wrong("awayThrough", "absence.long"));
    }
    return absence.deputy() == null || isColleague(viewer, absence)
        ? Optional.empty()
        : Optional.of(new Outcome.Wrong("deputy", "absence.deputy"));
  }

  private boolean isColleague(Viewer viewer, Absence absence) {
    return addresses.colleagues(viewer).stream()
        .anyMatch(colleague -> colleague.account().equals(absence.deputy()));
  }

  @Override
  public List<Colleague> colleagues(Viewer viewer) {
    return addresses.colleagues(viewer).stream()
        .map(each -> new Colleague(each.account(), each.person(), each.unitName()))
        .toList();
  }

  private static Map<String, Object> details(Choice choice) {
    Map<String, Object> details = new HashMap<>();
    details.put("digest", choice.digest() ? choice.digestAt().toString() : "");
    details.put("prompt", choice.prompt());
    details.put("off", choice.off().stream().map(Enum::name).sorted().toList());
    Absence absence = choice.absence();
    if (absence != null) {
      details.put("away", absence.from() + "/" + absence.through());
      details.put("deputy", String.valueOf(absence.deputy()));
    }
    return details;
  }
}
