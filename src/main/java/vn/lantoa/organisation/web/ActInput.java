package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.shared.VietnameseText;

/// What stands at the head of an act, as typed.
///
/// @param version of the draft that was seen; 0 for a new one
public record ActInput(
    String number,
    String signedOn,
    String effectiveOn,
    String title,
    String legalBasis,
    int version) {
  private static final int LONGEST_NUMBER = 60;
  private static final int SHORTEST_TITLE = 3;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_BASIS = 2000;

  /// Half of the years that a date can hold are no use: a typing error is told, not stored.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  public ActInput {
    number = kept(number);
    signedOn = kept(signedOn);
    effectiveOn = kept(effectiveOn);
    title = kept(title);
    legalBasis = kept(legalBasis);
  }

  static final ActInput EMPTY = new ActInput("", "", "", "", "", 0);

  private static String kept(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  static ActInput of(Act act, int version) {
    return new ActInput(
        act.number(),
        act.signedOn().toString(),
        act.effectiveOn().toString(),
        act.title(),
        act.legalBasis(),
        version);
  }

  ActInput ofVersion(int newer) {
    return new ActInput(number, signedOn, effectiveOn, title, legalBasis, newer);
  }

  List<FieldFault> faults() {
    List<FieldFault> faults = new ArrayList<>();
    int numberLength = VietnameseText.composed(number).length();
    if (numberLength == 0 || numberLength > LONGEST_NUMBER) {
      faults.add(FieldFault.of("number", "act.number"));
    }
    int titleLength = VietnameseText.composed(title).length();
    if (titleLength < SHORTEST_TITLE || titleLength > LONGEST_TITLE) {
      faults.add(FieldFault.of("title", "act.title"));
    }
    if (day(signedOn).isEmpty()) {
      faults.add(FieldFault.of("signedOn", "act.day"));
    }
    if (day(effectiveOn).isEmpty()) {
      faults.add(FieldFault.of("effectiveOn", "act.day"));
    }
    if (legalBasis.length() > LONGEST_BASIS) {
      faults.add(FieldFault.of("legalBasis", "act.basis"));
    }
    return faults;
  }

  /// The act; only of an input without faults.
  Act act(List<Step> steps) {
    return new Act(
        VietnameseText.composed(number),
        day(signedOn).orElseThrow(),
        day(effectiveOn).orElseThrow(),
        VietnameseText.composed(title),
        VietnameseText.composed(legalBasis).replace("\r\n", "\n"),
        steps);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
