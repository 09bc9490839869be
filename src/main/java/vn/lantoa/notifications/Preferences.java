package vn.lantoa.notifications;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Viewer;

/// How people want to be reached. Everybody keeps the own choice.
public interface Preferences {
  /// The viewer's choice; the defaults, with version 0, where there is none.
  Kept of(Viewer viewer);

  /// @param version version that was seen
  Outcome save(Viewer viewer, Choice choice, int version);

  /// Who may be told instead of the viewer: people of the same unit, of the one above where there
  /// are none, by name.
  List<Colleague> colleagues(Viewer viewer);

  record Colleague(AccountId account, String person, String unit) {}

  /// @param digestAt from this time of a working day on the daily mail is sent
  /// @param digest whether there is a daily mail
  /// @param prompt whether urgent notices are mailed at once
  /// @param off groups that are not mailed; the inbox has them all the same
  /// @param language `vi` or `en`, of mails
  /// @param absence null for none
  record Choice(
      LocalTime digestAt,
      boolean digest,
      boolean prompt,
      Set<NoticeGroup> off,
      String language,
      @Nullable Absence absence) {
    public static final Choice DEFAULT =
        new Choice(LocalTime.of(7, 30), true, true, Set.of(), "vi", null);

    public Choice {
      off = Set.copyOf(off);
    }
  }

  /// Days away, both included. Messages go to the person and to the deputy; lateness counts on.
  ///
  /// @param deputy null when nobody stands in
  record Absence(LocalDate from, LocalDate through, @Nullable AccountId deputy) {}

  record Kept(Choice choice, int version) {}

  /// What came of saving.
  sealed interface Outcome {
    record Saved(Kept kept) implements Outcome {}

    /// @param field name of the field
    /// @param code of the message `error.<code>`
    record Wrong(String field, String code) implements Outcome {}

    /// Saved elsewhere in the meantime.
    record Stale(Kept now) implements Outcome {}
  }
}
