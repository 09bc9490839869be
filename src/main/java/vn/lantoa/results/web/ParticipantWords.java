package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.ParticipantTable.Change;
import vn.lantoa.results.participants.Told;

/// Counts of participants in words of one language.
final class ParticipantWords {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final int NAMED = 3;
  private static final String MINUS = "\u2212";

  private final Words words;

  ParticipantWords(Words words) {
    this.words = words;
  }

  Words plain() {
    return words;
  }

  static String month(YearMonth month) {
    return month.format(MONTH);
  }

  String name(ParticipantKind kind) {
    return kind.name().in(words.locale());
  }

  /// The count; empty where there is none.
  String count(Told told) {
    Long count = told.count();
    return count == null ? "" : words.n(count);
  }

  /// "+1.234 (+0,8%)"; empty without a change to tell.
  String change(@Nullable Change change) {
    if (change == null) {
      return "";
    }
    String difference = signed(change.difference(), words.n(Math.abs(change.difference())));
    if (change.from() == 0) {
      return difference;
    }
    BigDecimal percent =
        BigDecimal.valueOf(change.difference())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(change.from()), 1, RoundingMode.HALF_UP);
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(1);
    String shown = signed(percent.signum(), format.format(percent.abs()));
    return words.t("participants.change", difference, shown);
  }

  private static String signed(long sign, String figure) {
    return sign > 0 ? "+" + figure : sign < 0 ? MINUS + figure : figure;
  }

  /// Where a count comes from, or what it lacks; empty for what the unit said itself.
  String note(Told told) {
    return switch (told) {
      case Told.Said said -> "";
      case Told.Summed(Long count, List<Unit> from, boolean carriedOn) ->
          words.t(carriedOn ? "participants.carried" : "participants.summed", words.n(from.size()));
      case Told.Gaps(long partial, List<Unit> from, List<Unit> missing) ->
          words.t(
                  "participants.gaps",
                  words.n(from.size()),
                  words.n((long) from.size() + missing.size()),
                  words.n(partial))
              + "; "
              + words.t("participants.gaps.missing", names(missing));
      case Told.NotSaid() -> words.t("participants.none");
    };
  }

  private String names(List<Unit> units) {
    String first = String.join(", ", units.stream().limit(NAMED).map(Unit::name).toList());
    return units.size() <= NAMED
        ? first
        : words.t("participants.gaps.more", first, words.n(units.size() - (long) NAMED));
  }
}
