package vn.lantoa.results;

import java.time.YearMonth;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;

/// What a row of figures is about.
public sealed interface Subject {
  /// Stable key of the row within its breakdown; the API shows it.
  String key();

  /// A province, by its code and name on the geography's date.
  record Province(String code, String name) implements Subject {
    @Override
    public String key() {
      return code;
    }
  }

  /// A unit without area that stands in the national table by itself: army, police.
  record Force(String code, String name) implements Subject {
    @Override
    public String key() {
      return code;
    }
  }

  /// What belongs to no province of the geography: shown as such, never guessed.
  record Unattributed() implements Subject {
    public static final String KEY = "unattributed";

    @Override
    public String key() {
      return KEY;
    }
  }

  /// A form with its sub-forms inside.
  record OfForm(Form form) implements Subject {
    @Override
    public String key() {
      return form.code();
    }
  }

  /// A calendar month; in the first and last of a period only the days of the period count.
  record Month(YearMonth month) implements Subject {
    @Override
    public String key() {
      return month.toString();
    }
  }

  /// A unit, under the code and name it bore last in the period.
  record OfUnit(UnitId id, String code, String name) implements Subject {
    @Override
    public String key() {
      return code;
    }
  }
}
