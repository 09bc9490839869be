package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.ReportText.Wrong;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.VietnameseText;

/// Knows what figures are narrowed to, and narrows definitions. A definition that asks for
/// audiences itself can only be narrowed to some of them: a record may name several, and the sums
/// answer one question about them.
@Component
class Narrowings {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final Taxonomies taxonomies;
  private final Scopes scopes;
  private final MessageSource messages;
  private final Clock clock;

  Narrowings(Taxonomies taxonomies, Scopes scopes, MessageSource messages, Clock clock) {
    this.taxonomies = taxonomies;
    this.scopes = scopes;
    this.messages = messages;
    this.clock = clock;
  }

  sealed interface Reading {
    /// Everything by its code.
    record Known(Narrowing narrowing) implements Reading {}

    record Unknown(List<Wrong> wrong) implements Reading {
      public Unknown {
        wrong = List.copyOf(wrong);
      }
    }
  }

  /// @param of unit that reports; no other than those below it is known
  Reading read(Narrowing written, UnitId of) {
    List<Wrong> wrong = new ArrayList<>();
    List<String> forms =
        codes(written.forms(), taxonomies.forms(), new Named<>(Form::code, Form::name), wrong);
    List<String> audiences =
        codes(
            written.audiences(),
            taxonomies.audiences(),
            new Named<>(Audience::code, Audience::name),
            wrong);
    List<String> areas =
        codes(
            written.policyAreas(),
            taxonomies.policyAreas(),
            new Named<>(PolicyArea::code, PolicyArea::name),
            wrong);
    Optional<Unit> unit = written.unit().isEmpty() ? Optional.empty() : unit(written.unit(), of);
    if (!written.unit().isEmpty() && unit.isEmpty()) {
      wrong.add(new Wrong("report.narrowing.unit", written.unit()));
    }
    return wrong.isEmpty()
        ? new Reading.Known(
            new Narrowing(
                forms,
                audiences,
                areas,
                unit.map(Unit::code).orElse(""),
                unit.map(one -> one.id().value()).orElse(null)))
        : new Reading.Unknown(wrong);
  }

  /// How things of a taxonomy are called.
  private record Named<T>(Function<T, String> code, Function<T, Term> name) {
    boolean is(T one, String word) {
      return code.apply(one).equalsIgnoreCase(word)
          || VietnameseText.fold(name.apply(one).in(VIETNAMESE)).equals(VietnameseText.fold(word))
          || VietnameseText.fold(name.apply(one).in(Locale.ENGLISH))
              .equals(VietnameseText.fold(word));
    }
  }

  private static <T> List<String> codes(
      List<String> words, List<T> all, Named<T> named, List<Wrong> wrong) {
    List<String> codes = new ArrayList<>();
    for (String word : words) {
      all.stream()
          .filter(one -> named.is(one, word))
          .map(named.code())
          .findFirst()
          .ifPresentOrElse(codes::add, () -> wrong.add(new Wrong("report.narrowing.word", word)));
    }
    return codes;
  }

  private Optional<Unit> unit(String word, UnitId of) {
    LocalDate today = LocalDate.now(clock);
    Set<UnitId> counted = scopes.countedFor(of, today);
    return scopes
        .byCode(word, today)
        .or(
            () ->
                scopes.rowsOf(of, today).stream()
                    .filter(
                        one -> VietnameseText.fold(one.name()).equals(VietnameseText.fold(word)))
                    .findFirst())
        .filter(one -> counted == null || counted.contains(one.id()));
  }

  /// The definition over what is left of its records; absent where that cannot be told exactly, or
  /// nothing can be left.
  Optional<Measures.Defined> narrow(Measures.Defined defined, Narrowing known) {
    if (!known.isOfRecords()) {
      return Optional.of(defined);
    }
    Measure.Version version = defined.version();
    return narrow(version.formula(), known)
        .map(
            formula ->
                new Measures.Defined(
                    defined.measure(),
                    new Measure.Version(
                        version.number(),
                        version.from(),
                        formula,
                        version.basis(),
                        version.note(),
                        version.by(),
                        version.at())));
  }

  private Optional<Formula> narrow(Formula formula, Narrowing to) {
    return switch (formula) {
      case Formula.Sum sum -> narrow(sum, to).map(Function.identity());
      case Formula.HighestMonth(Formula.Sum of) -> narrow(of, to).map(Formula.HighestMonth::new);
      case Formula.Distinct(Formula.Thing thing, Formula.Among among) ->
          narrow(among, to).map(less -> new Formula.Distinct(thing, less));
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) ->
          narrow(over, to)
              .flatMap(first -> narrow(under, to).map(then -> new Formula.Ratio(first, then)));
      // Participants are counted by kind alone.
      case Formula.LastCount last -> Optional.empty();
    };
  }

  private Optional<Formula.Sum> narrow(Formula.Sum sum, Narrowing to) {
    return narrow(sum.among(), to).map(among -> new Formula.Sum(sum.field(), among));
  }

  private Optional<Formula.Among> narrow(Formula.Among among, Narrowing to) {
    Optional<List<String>> forms = forms(among.forms(), to.forms());
    Optional<List<String>> audiences = some(among.audiences(), to.audiences());
    Optional<List<String>> areas = some(among.policyAreas(), to.policyAreas());
    return forms.isPresent() && audiences.isPresent() && areas.isPresent()
        ? Optional.of(new Formula.Among(forms.get(), audiences.get(), areas.get()))
        : Optional.empty();
  }

  /// A record has one form, so both may ask.
  private Optional<List<String>> forms(List<String> asked, List<String> to) {
    if (to.isEmpty() || asked.isEmpty()) {
      return Optional.of(to.isEmpty() ? asked : to);
    }
    List<String> left = new ArrayList<>();
    for (String code : to) {
      asked.stream().filter(outer -> isIn(code, outer)).findFirst().ifPresent(o -> left.add(code));
      asked.stream().filter(inner -> !inner.equals(code) && isIn(inner, code)).forEach(left::add);
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(left.stream().distinct().toList());
  }

  private boolean isIn(String inner, String outer) {
    return taxonomies
        .findForm(inner)
        .flatMap(one -> taxonomies.findForm(outer).map(all -> all.family().contains(one.id())))
        .orElse(false);
  }

  private static Optional<List<String>> some(List<String> asked, List<String> to) {
    if (to.isEmpty()) {
      return Optional.of(asked);
    }
    return asked.isEmpty() || asked.containsAll(to) ? Optional.of(to) : Optional.empty();
  }

  /// In words, for captions and explanations; empty for the whole measure.
  String words(Narrowing known, Locale locale) {
    List<String> parts = new ArrayList<>();
    part(parts, "reports.narrowed.form", known.forms(), this::form, locale);
    part(parts, "reports.narrowed.audience", known.audiences(), this::audience, locale);
    part(parts, "reports.narrowed.area", known.policyAreas(), this::area, locale);
    if (!known.unit().isEmpty()) {
      parts.add(scopes.named(known).map(Unit::name).orElse(known.unit()));
    }
    return String.join("; ", parts);
  }

  private void part(
      List<String> parts,
      String key,
      List<String> codes,
      Function<String, Optional<Term>> names,
      Locale locale) {
    if (!codes.isEmpty()) {
      String all =
          String.join(
              ", ",
              codes.stream()
                  .map(code -> names.apply(code).map(name -> name.in(locale)).orElse(code))
                  .toList());
      parts.add(messages.getMessage(key, new Object[] {all}, locale));
    }
  }

  private Optional<Term> form(String code) {
    return taxonomies.findForm(code).map(Form::name);
  }

  private Optional<Term> audience(String code) {
    return taxonomies.audiences().stream()
        .filter(one -> one.code().equals(code))
        .map(Audience::name)
        .findFirst();
  }

  private Optional<Term> area(String code) {
    return taxonomies.policyAreas().stream()
        .filter(one -> one.code().equals(code))
        .map(PolicyArea::name)
        .findFirst();
  }
}
