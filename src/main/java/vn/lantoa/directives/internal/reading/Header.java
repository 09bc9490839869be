package vn.lantoa.directives.internal.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands before the body.
///
/// @param end index of the first line of the body
/// @param numberLine the "Số" line, if there is one
/// @param dateLine the place-and-date line, if there is one
/// @param bodies in sentence case, the issuer last
/// @param announced the type announced in capitals, if any
/// @param matter the abstract, joined, without "V/v"
/// @param recipients of "Kính gửi", else whom the text speaks to
/// @param implied whether nobody is greeted and the recipients were concluded
record Header(
    int end,
    @Nullable NumberLine numberLine,
    @Nullable DateLine dateLine,
    List<String> bodies,
    @Nullable String announced,
    @Nullable String matter,
    List<String> recipients,
    boolean implied) {

  /// The header with recipients that the text only implies.
  Header to(List<String> meant) {
    return new Header(
        end, numberLine, dateLine, bodies, announced, matter, meant, !meant.isEmpty());
  }

  Optional<NumberLine> number() {
    return Optional.ofNullable(numberLine);
  }

  Optional<DateLine> date() {
    return Optional.ofNullable(dateLine);
  }

  Optional<String> subject() {
    return Optional.ofNullable(matter);
  }

  Optional<String> notation() {
    return number().flatMap(NumberLine::notation);
  }

  Optional<LocalDate> issuedOn() {
    return date().flatMap(DateLine::date);
  }

  Optional<String> place() {
    return date().map(DateLine::place).filter(place -> !place.isEmpty());
  }

  Optional<String> issuer() {
    return bodies.isEmpty() ? Optional.empty() : Optional.of(bodies.getLast());
  }

  Optional<String> superior() {
    return bodies.size() < 2 ? Optional.empty() : Optional.of(bodies.get(bodies.size() - 2));
  }

  Optional<String> type() {
    boolean isLetter = matter != null || (!recipients.isEmpty() && !implied);
    return Optional.ofNullable(announced)
        .or(() -> notation().flatMap(DocumentTypes::coded))
        .or(() -> isLetter ? Optional.of(DocumentTypes.LETTER) : Optional.empty());
  }

  /// A type that neither title nor notation names was concluded from the layout; for a letter with
  /// a number that is the rule, without one a guess.
  boolean isTypeGuessed() {
    return announced == null && notation().isEmpty();
  }
}
