package vn.lantoa.directives.internal.gates;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.shared.VietnameseText;

/// Guesses what the words of a gate mean: a law or decree of the register, another document of the
/// agency, a day; else the words stay words. A guess is a proposal that a person confirms.
final class WordingReader {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+thang\\s+)(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+nam\\s+)(\\d{4})(?!\\d)");

  private static final Pattern NOTATION =
      Pattern.compile("(?<![\\d/])(\\d{1,5}/(?:\\d{4}/)?\\p{Lu}[\\p{Lu}\\d-]*[\\p{Lu}\\d])");

  /// `41/2024/QH15`, `159/2025/NĐ-CP`: what is not issued by the agency itself.
  private static final Pattern LAW =
      Pattern.compile("\\d{1,5}/(?:\\d{4}/.+|(?:N\\p{Lu}|CT|Q\\p{Lu})-(?:CP|TTg))");

  private static final Pattern PROMISED =
      Pattern.compile(
          "se (?:duoc )?(?:ban hanh|gui|cung cap|co huong dan)|cho huong dan|bhxh viet nam");

  private static final Set<String> FILLERS = Set.of("co", "hieu", "luc", "ve", "moi", "so", "nam");

  private WordingReader() {}

  /// An event of the register.
  ///
  /// @param source the act that says so
  record Known(LegalEventId id, String title, String source) {}

  /// What the reader may name.
  interface Register {
    List<Known> events();

    @Nullable DirectiveId directive(String notation);

    /// What the letter says up to the words: its subject, and its text.
    String before();
  }

  static Proposal read(String wording, Register register) {
    String folded = folded(wording);
    OwedBy owedBy = PROMISED.matcher(folded).find() ? OwedBy.HEADQUARTERS : OwedBy.OTHERS;
    return event(wording, folded, register)
        .<Condition>map(Condition.AfterEvent::new)
        .or(() -> directive(wording, register))
        .or(() -> day(folded))
        .map(
            condition ->
                new Proposal(
                    condition,
                    wording,
                    condition instanceof Condition.OnDay ? OwedBy.NOBODY : owedBy))
        .orElseGet(() -> new Proposal(new Condition.InWords(), wording, owedBy));
  }

  /// By its number; else a law by its name, when its coming into force is what is waited for.
  private static Optional<LegalEventId> event(String wording, String folded, Register register) {
    Matcher notation = NOTATION.matcher(wording);
    while (notation.find()) {
      String number = notation.group(1);
      Optional<LegalEventId> numbered =
          register.events().stream()
              .filter(known -> known.source().contains(number))
              .map(Known::id)
              .findFirst();
      if (numbered.isPresent()) {
        return numbered;
      }
    }
    boolean inForce = folded.contains("hieu luc") || folded.contains("thi hanh");
    Set<String> words = words(folded);
    return register.events().stream()
        .filter(known -> inForce && words(folded(known.title())).size() > 1)
        .filter(known -> folded(known.title()).startsWith("luat "))
        .filter(known -> words.containsAll(words(folded(known.title()))))
        .map(Known::id)
        .findFirst()
        .or(
            () ->
                inForce
                    ? NearestLaw.of(folded, folded(register.before()), laws(register))
                    : Optional.empty());
  }

  private static List<NearestLaw.Law> laws(Register register) {
    return register.events().stream()
        .map(known -> new NearestLaw.Law(known.id(), folded(known.title()), folded(known.source())))
        .filter(law -> law.title().startsWith("luat "))
        .toList();
  }

  private static Set<String> words(String folded) {
    String named =
        VietnameseText.fold(folded)
            .replace("bao hiem xa hoi", "bhxh")
            .replace("bao hiem y te", "bhyt")
            .replace("bao hiem that nghiep", "bhtn");
    return Arrays.stream(named.split(" "))
        .filter(word -> !FILLERS.contains(word))
        .collect(Collectors.toSet());
  }

  private static Optional<Condition> directive(String wording, Register register) {
    Matcher notation = NOTATION.matcher(wording);
    while (notation.find()) {
      String number = notation.group(1);
      if (!LAW.matcher(number).matches()) {
        return Optional.of(new Condition.AfterDirective(register.directive(number), number));
      }
    }
    return Optional.empty();
  }

  /// Two days say nothing certain: the words stay words.
  private static Optional<Condition> day(String folded) {
    Matcher found = DAY.matcher(folded);
    Set<LocalDate> days = new java.util.HashSet<>();
    while (found.find()) {
      try {
        days.add(
            LocalDate.of(
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(1))));
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }
    return days.size() == 1
        ? Optional.of(new Condition.OnDay(days.iterator().next()))
        : Optional.empty();
  }

  private static String folded(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return MARKS.matcher(bare).replaceAll("").replace('đ', 'd').replaceAll("\\s+", " ").strip();
  }
}
