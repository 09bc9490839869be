package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Repetition.Offer;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;

/// Last week's records, to be ticked and done again.
///
/// @param typed by id of the record; empty at first
/// @param faults by id of the record
/// @param forms by code
public record RepeatPage(
    Offer offer,
    Map<String, Typed> typed,
    Map<String, List<Fault>> faults,
    Map<String, Form> forms,
    Week latest)
    implements Page {
  public RepeatPage {
    typed = Map.copyOf(typed);
    faults = Map.copyOf(faults);
    forms = Map.copyOf(forms);
  }

  /// A row as it was typed.
  ///
  /// @param keeping rules that doubted it, with why it is right as it is
  public record Typed(
      boolean ticked, String day, String quantity, String attendances, Keeping keeping) {
    Typed asking(Keeping asked) {
      return new Typed(ticked, day, quantity, attendances, asked);
    }
  }

  /// @param there whether its like stands in the week already
  public record Line(
      int number, Activity record, Form form, boolean there, Typed typed, List<Fault> faults) {
    public Line {
      faults = List.copyOf(faults);
    }

    public boolean isWrong(String field) {
      return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /// Where the link of the fault leads.
    public String anchor() {
      String field = faults.isEmpty() ? "" : faults.getFirst().field();
      return switch (field) {
        case "quantity" -> "q" + number;
        case "attendances" -> "a" + number;
        case "to" -> "d" + number;
        case Keeping.REASON -> "k" + number;
        default -> "r" + number;
      };
    }
  }

  public List<Line> lines() {
    return IntStream.range(0, offer.records().size())
        .mapToObj(number -> line(number, offer.records().get(number)))
        .toList();
  }

  private Line line(int number, Activity record) {
    String id = record.id().toString();
    boolean there = offer.there().contains(record.id());
    Typed usual =
        new Typed(
            !there,
            offer.dayOf(record).toString(),
            String.valueOf(record.facts().amount().quantity()),
            String.valueOf(record.facts().amount().attendances()),
            Keeping.NONE);
    return new Line(
        number,
        record,
        Objects.requireNonNull(forms.get(record.facts().form())),
        there,
        typed.getOrDefault(id, usual),
        faults.getOrDefault(id, List.of()));
  }

  public List<Line> wrong() {
    return lines().stream().filter(line -> !line.faults().isEmpty()).toList();
  }

  /// Whether all that is wrong is what has to be confirmed.
  public boolean isOnlyDoubted() {
    return wrong().stream()
        .allMatch(
            line -> line.faults().stream().allMatch(fault -> fault.code().startsWith("doubt.")));
  }

  /// Whether a row asks for a reason.
  public boolean isAsking() {
    return lines().stream().anyMatch(line -> !line.typed().keeping().rules().isEmpty());
  }

  public String keyOf(Fault fault) {
    return Faults.keyOf(fault);
  }

  /// The same unit, another week.
  public String at(Week week) {
    return Address.of("/activities/repeat")
        .with("unit", offer.unit().id().toString())
        .with("week", week.code())
        .href();
  }
}
