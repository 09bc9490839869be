package vn.lantoa.results.web.measures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigure.Qualifier;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Totals that documents printed, for programs.
@RestController
@RequestMapping("/api/v1/published-figures")
@Tag(
    name = "Published figures",
    description = "Totals that documents printed, without their records; never mixed with records.")
class PublishedApi {
  private final PublishedFigures published;

  PublishedApi(PublishedFigures published) {
    this.published = published;
  }

  /// @param version definition that the document used; null where nobody knows it
  /// @param to last day
  /// @param change how the document compared it, in its words
  /// @param printedOn day of the document; null where it bears none
  record FigureAnswer(
      UUID id,
      String measure,
      @Nullable Integer version,
      LocalDate from,
      LocalDate to,
      BigDecimal value,
      Qualifier qualifier,
      String change,
      String source,
      @Nullable LocalDate printedOn,
      String note) {
    static FigureAnswer of(PublishedFigure figure) {
      return new FigureAnswer(
          figure.id(),
          figure.measure(),
          figure.version(),
          figure.period().from(),
          figure.period().last(),
          figure.value(),
          figure.qualifier(),
          figure.change(),
          figure.source(),
          figure.printedOn(),
          figure.note());
    }
  }

  @GetMapping
  @Operation(summary = "Printed totals, latest periods first; measure narrows them")
  List<FigureAnswer> list(Viewer viewer, @RequestParam(defaultValue = "") String measure) {
    return published.list(measure.strip()).stream().map(FigureAnswer::of).toList();
  }

  record FigureBody(
      @Nullable String measure,
      @Nullable Integer version,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable BigDecimal value,
      @Nullable Qualifier qualifier,
      @Nullable String change,
      @Nullable String source,
      @Nullable LocalDate printedOn,
      @Nullable String note) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enter a printed total; for who directs the whole agency")
  FigureAnswer enter(Viewer viewer, @RequestBody FigureBody body) {
    return switch (published.enter(viewer, entry(body))) {
      case PublishedFigures.Outcome.Done(UUID id) ->
          FigureAnswer.of(published.find(id).orElseThrow(Refusal::absent));
      case PublishedFigures.Outcome.Refused(var faults) -> throw Faults.refusal(faults);
      case PublishedFigures.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
      case PublishedFigures.Outcome.Absent absent -> throw Refusal.absent();
    };
  }

  private static PublishedFigures.Entry entry(FigureBody body) {
    LocalDate from = body.from();
    LocalDate to = body.to();
    BigDecimal value = body.value();
    List<FieldError> errors = new ArrayList<>();
    if (from == null) {
      errors.add(new FieldError("from", "value.missing"));
    }
    if (to == null) {
      errors.add(new FieldError("to", "value.missing"));
    }
    if (value == null) {
      errors.add(new FieldError("value", "value.missing"));
    }
    if (from == null || to == null || value == null) {
      throw Refusal.fields(errors);
    }
    DayRange period = Faults.period(from, to);
    return new PublishedFigures.Entry(
        text(body.measure()),
        body.version(),
        period,
        value,
        body.qualifier() == null ? Qualifier.EXACT : body.qualifier(),
        text(body.change()),
        text(body.source()),
        body.printedOn(),
        text(body.note()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take back a printed total that was entered wrongly, with a reason")
  void remove(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    switch (published.remove(viewer, id, reason.strip())) {
      case PublishedFigures.Outcome.Done done -> {}
      case PublishedFigures.Outcome.Refused(var faults) -> throw Faults.refusal(faults);
      case PublishedFigures.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
      case PublishedFigures.Outcome.Absent absent -> throw Refusal.absent();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
