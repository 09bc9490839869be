package vn.lantoa.organisation.internal.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.imports.Table;

/// Reads fields of a row; what is wrong with one is told at its row and column.
final class Fields {
  private final Draft draft;
  private final Table.Row row;

  Fields(Draft draft, Table.Row row) {
    this.draft = draft;
    this.row = row;
  }

  /// A text that must be there.
  Optional<String> text(String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      draft.refuse(row, column, "value.missing");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /// A day that must be one when it is there.
  ///
  /// @param otherwise when the field is empty
  Optional<LocalDate> day(String column, @Nullable LocalDate otherwise) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.ofNullable(otherwise);
    }
    Optional<LocalDate> day = row.day(column);
    if (day.isEmpty()) {
      draft.refuse(row, column, "day.wrong", text);
    }
    return day;
  }

  /// Whether the field is empty or a day.
  boolean isDayOrEmpty(String column) {
    return row.text(column).isEmpty() || day(column, null).isPresent();
  }

  /// The day from which the row holds. Without one, a code that was borne by several is no name.
  Optional<LocalDate> from(
      Kingdom of, List<String> kinds, String code, @Nullable LocalDate otherwise) {
    if (!row.text("from").isEmpty() || otherwise != null) {
      return day("from", otherwise);
    }
    List<UUID> bearers = new ArrayList<>();
    kinds.forEach(kind -> bearers.addAll(draft.codes().ever(of, kind, code)));
    if (bearers.size() == 1) {
      return draft.given().find(of, bearers.getFirst()).map(Life::begins);
    }
    if (bearers.isEmpty()) {
      draft.refuse(row, "from", "value.missing");
    } else {
      draft.refuse(row, "from", "code.ambiguous", code, described(of, bearers));
    }
    return Optional.empty();
  }

  /// Who bears the code on the day; told when nobody does.
  Optional<UUID> bearer(String column, Kingdom of, List<String> kinds, LocalDate day) {
    return bearer(column, of, kinds, row.text(column), day);
  }

  Optional<UUID> bearer(String column, Kingdom of, List<String> kinds, String code, LocalDate day) {
    List<UUID> bearers = new ArrayList<>();
    kinds.forEach(kind -> bearers.addAll(draft.codes().on(of, kind, code, day)));
    if (bearers.size() == 1) {
      return Optional.of(bearers.getFirst());
    }
    if (bearers.isEmpty()) {
      List<UUID> others = new ArrayList<>();
      kinds.forEach(kind -> others.addAll(draft.codes().ever(of, kind, code)));
      if (others.isEmpty()) {
        draft.refuse(row, column, "code.unknown", code);
      } else {
        draft.refuse(row, column, "code.unknown.then", code, day.toString(), described(of, others));
      }
    } else {
      draft.refuse(row, column, "code.ambiguous", code, described(of, bearers));
    }
    return Optional.empty();
  }

  /// Names with their dates, so that a person can tell which one was meant.
  private String described(Kingdom of, List<UUID> bearers) {
    List<String> texts = new ArrayList<>();
    for (UUID id : bearers) {
      draft
          .given()
          .find(of, id)
          .ifPresent(
              life -> {
                LocalDate end = life.ends();
                texts.add(
                    life.versions().getLast().name()
                        + " ("
                        + life.begins()
                        + " – "
                        + (end == null ? "" : end)
                        + ")");
              });
    }
    return String.join("; ", texts);
  }
}
