package vn.lantoa.policy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventKind;
import vn.lantoa.policy.LegalEvents.Fault;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.VietnameseText;

/// A legal event as typed. Everything stays as typed until it is understood.
public record EventInput(
    int version,
    @Nullable String code,
    @Nullable String kind,
    @Nullable String titleVi,
    @Nullable String titleEn,
    @Nullable String source,
    @Nullable String plannedOn,
    @Nullable String happenedOn,
    @Nullable String note,
    @Nullable String reason) {
  static EventInput empty() {
    return new EventInput(0, "", LegalEventKind.DECREE_ISSUED.name(), "", "", "", "", "", "", "");
  }

  static EventInput of(LegalEvent event) {
    LegalEvent.Facts facts = event.facts();
    return new EventInput(
        event.version(),
        facts.code(),
        facts.kind().name(),
        facts.title().vi(),
        facts.title().en(),
        facts.source(),
        text(facts.plannedOn()),
        text(facts.happenedOn()),
        facts.note(),
        "");
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  EventInput ofVersion(int newer) {
    return new EventInput(
        newer, code, kind, titleVi, titleEn, source, plannedOn, happenedOn, note, reason);
  }

  /// The value of a field, empty when nothing was typed.
  public String value(String field) {
    String typed =
        switch (field) {
          case "code" -> code;
          case "kind" -> kind;
          case "titleVi" -> titleVi;
          case "titleEn" -> titleEn;
          case "source" -> source;
          case "plannedOn" -> plannedOn;
          case "happenedOn" -> happenedOn;
          case "note" -> note;
          case "reason" -> reason;
          default -> throw new IllegalArgumentException("No field " + field);
        };
    return typed == null ? "" : VietnameseText.composed(typed);
  }

  /// Days that are no days.
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (String field : List.of("plannedOn", "happenedOn")) {
      try {
        day(field);
      } catch (DateTimeException noDay) {
        faults.add(new Fault(field, "day"));
      }
    }
    return faults;
  }

  private @Nullable LocalDate day(String field) {
    String typed = value(field);
    return typed.isEmpty() ? null : LocalDate.parse(typed);
  }

  /// What is meant; only where [#faults] is empty. Without an English title the Vietnamese stands.
  LegalEvent.Facts facts() {
    String english = value("titleEn");
    return new LegalEvent.Facts(
        value("code").toUpperCase(Locale.ROOT),
        Stream.of(LegalEventKind.values())
            .filter(one -> one.name().equals(value("kind")))
            .findFirst()
            .orElse(LegalEventKind.OTHER),
        new Term(value("titleVi"), english.isEmpty() ? value("titleVi") : english),
        value("source"),
        day("plannedOn"),
        day("happenedOn"),
        value("note"));
  }
}
