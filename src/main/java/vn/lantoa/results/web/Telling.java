package vn.lantoa.results.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Figure;
import vn.lantoa.results.Multiple;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.Subject;

/// Tells a matrix in words: one sentence, and four facts large.
final class Telling {
  private static final int FACTS = 4;

  private final ResultsMatrix matrix;
  private final Words words;
  private final Records records;
  private final List<Form> told;

  /// The first columns of the collection board are what the agency asks for first.
  Telling(ResultsMatrix matrix, Taxonomies taxonomies, Words words, Records records) {
    this.matrix = matrix;
    this.words = words;
    this.records = records;
    this.told =
        taxonomies.boardForms().stream().filter(matrix.columns()::contains).limit(FACTS).toList();
  }

  List<ResultsPage.Card> cards() {
    return told.stream().map(this::card).toList();
  }

  private ResultsPage.Card card(Form form) {
    Figure figure = matrix.totalOf(form);
    String change = change(figure);
    String attendances =
        figure.now().attendances() > 0
            ? words.t("results.attendances", words.n(figure.now().attendances()))
            : "";
    return new ResultsPage.Card(
        counted(form),
        words.n(figure.now().quantity()),
        Stream.of(change, attendances)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        records.all(List.of(form)));
  }

  /// What is counted, with its noun where the name does not say it already.
  private String counted(Form form) {
    String name = form.shortName().in(words.locale());
    String noun = form.noun().in(words.locale());
    return name.equalsIgnoreCase(noun) ? name : words.t("results.card", name, noun);
  }

  /// "gấp 2 lần cùng kỳ năm trước"; empty without a comparison.
  private String change(Figure figure) {
    return switch (figure.multiple()) {
      case Multiple.Ratio ratio -> words.t("results.change", words.multiple(ratio));
      case Multiple.New() -> words.t("results.change.new");
      case Multiple.Nothing() -> "";
    };
  }

  String sentence() {
    List<String> parts = new ArrayList<>();
    for (Form form : told) {
      Figure figure = matrix.totalOf(form);
      if (figure.now().quantity() > 0) {
        parts.add(part(form, figure));
      }
    }
    if (parts.isEmpty()) {
      return "";
    }
    String sentence =
        words.t(
            matrix.query().isCompared() ? "results.say.compared" : "results.say",
            words.period(matrix.query().period()),
            String.join("; ", parts));
    return Stream.of(sentence, most(), fastest())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String part(Form form, Figure figure) {
    String name = form.shortName().in(words.locale()).toLowerCase(words.locale());
    String noun = form.noun().in(words.locale());
    String number = words.n(figure.now().quantity());
    String what =
        name.equals(noun)
            ? words.t("results.say.noun", number, noun)
            : words.t("results.say.form", number, noun, name);
    String multiple = words.multiple(figure.multiple());
    return multiple.isEmpty() ? what : what + " (" + multiple + ")";
  }

  private String most() {
    return provinces()
        .max(Comparator.comparingLong(line -> line.chosen().now().quantity()))
        .filter(line -> line.chosen().now().quantity() > 0)
        .map(line -> words.t("results.say.most", words.shortLabel(line.subject())))
        .orElse("");
  }

  private String fastest() {
    Optional<ResultsMatrix.Line> fastest =
        provinces()
            .filter(line -> line.chosen().multiple() instanceof Multiple.Ratio)
            .max(Telling::byGrowth);
    return fastest
        .filter(line -> line.chosen().now().quantity() > line.chosen().quantityBefore())
        .map(
            line ->
                words.t(
                    "results.say.fastest",
                    words.shortLabel(line.subject()),
                    words.multiple(line.chosen().multiple())))
        .orElse("");
  }

  private static int byGrowth(ResultsMatrix.Line a, ResultsMatrix.Line b) {
    return product(a, b).compareTo(product(b, a));
  }

  private static BigInteger product(ResultsMatrix.Line value, ResultsMatrix.Line base) {
    return BigInteger.valueOf(value.chosen().now().quantity())
        .multiply(BigInteger.valueOf(base.chosen().quantityBefore()));
  }

  /// Only where there are several to choose from.
  private Stream<ResultsMatrix.Line> provinces() {
    List<ResultsMatrix.Line> provinces =
        matrix.lines().stream().filter(line -> line.subject() instanceof Subject.Province).toList();
    return provinces.size() > 1 ? provinces.stream() : Stream.empty();
  }
}
