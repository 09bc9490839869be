package vn.lantoa.targets;

import java.util.Optional;
import vn.lantoa.results.measures.Field;

/// What a rule counts.
public sealed interface Measure {
  /// A form of communication that stands for all of them.
  String ALL_FORMS = "ALL";

  /// A sum over records of a form and its sub-forms: `CONFERENCE.quantity`.
  ///
  /// @param form code; [#ALL_FORMS] for every form
  record OfWork(String form, Field field) implements Measure {
    @Override
    public String code() {
      return form + "." + field.code();
    }
  }

  /// The last value of a dated series: `COLLABORATORS_TRAINED`.
  record OfSeries(String series) implements Measure {
    @Override
    public String code() {
      return series;
    }
  }

  /// The share that a survey of the target found.
  record OfSurvey() implements Measure {
    @Override
    public String code() {
      return SURVEY;
    }
  }

  /// Code of [OfSurvey].
  String SURVEY = "SURVEY";

  /// As the API takes it.
  String code();

  /// The measure of the code; whether its form or series exists is not asked here.
  static Optional<Measure> parse(String code) {
    String text = code.strip();
    int dot = text.lastIndexOf('.');
    if (dot > 0) {
      String form = text.substring(0, dot);
      return Field.find(text.substring(dot + 1)).map(field -> new OfWork(form, field));
    }
    if (text.equals(SURVEY)) {
      return Optional.of(new OfSurvey());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new OfSeries(text));
  }
}
