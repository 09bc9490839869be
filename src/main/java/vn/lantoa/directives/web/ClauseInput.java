package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Addressee;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.shared.VietnameseText;

/// A clause as typed. A field that was not sent counts as empty.
///
/// @param actors who has to act, as written, one a line
/// @param allProvincial `on` when every provincial unit is meant
/// @param units names of single units, one a line
/// @param operative `on` when it makes assignments
public record ClauseInput(
    int version,
    String ref,
    String kind,
    String heading,
    String text,
    String actors,
    @Nullable String allProvincial,
    @Nullable String allCentral,
    @Nullable String allBase,
    String units,
    String coordinating,
    String gate,
    @Nullable String operative) {
  private static final int LONGEST_REF = 40;
  private static final int LONGEST_HEADING = 500;
  private static final int LONGEST_TEXT = 20_000;

  public ClauseInput {
    ref = Typed.kept(ref);
    kind = Typed.kept(kind);
    heading = Typed.kept(heading);
    text = Typed.kept(text);
    actors = Typed.kept(actors);
    units = Typed.kept(units);
    coordinating = Typed.kept(coordinating);
    gate = Typed.kept(gate);
  }

  static ClauseInput empty(int version) {
    return new ClauseInput(
        version, "", ClauseKind.DUTY.name(), "", "", "", null, null, null, "", "", "", "on");
  }

  static ClauseInput of(int version, Clause clause) {
    Clause.Content content = clause.content();
    return new ClauseInput(
        version,
        content.ref(),
        content.kind().name(),
        content.heading(),
        content.text(),
        String.join("\n", content.actors()),
        ticked(means(content, Addressee.Kind.ALL_PROVINCIAL)),
        ticked(means(content, Addressee.Kind.ALL_CENTRAL)),
        ticked(means(content, Addressee.Kind.ALL_BASE)),
        names(content, Responsibility.LEAD),
        names(content, Responsibility.COORDINATING),
        clause.gateOrEmpty(),
        ticked(content.operative()));
  }

  ClauseInput ofVersion(int newer) {
    return new ClauseInput(
        newer,
        ref,
        kind,
        heading,
        text,
        actors,
        allProvincial,
        allCentral,
        allBase,
        units,
        coordinating,
        gate,
        operative);
  }

  private static String names(Clause.Content content, Responsibility responsibility) {
    return content.addressees().stream()
        .filter(a -> a.kind().isNamed() && a.responsibility() == responsibility)
        .map(Addressee::nameOrEmpty)
        .collect(Collectors.joining("\n"));
  }

  private static boolean means(Clause.Content content, Addressee.Kind kind) {
    return content.addressees().stream().anyMatch(a -> a.kind() == kind);
  }

  private static @Nullable String ticked(boolean ticked) {
    return ticked ? "on" : null;
  }

  List<Wrong> wrongs() {
    List<Wrong> wrongs = new ArrayList<>();
    String number = VietnameseText.composed(ref);
    if (number.isEmpty() || number.length() > LONGEST_REF) {
      wrongs.add(Wrong.of("ref", "directives.wrong.ref"));
    }
    if (heading.isBlank() && text.isBlank()) {
      wrongs.add(Wrong.of("heading", "directives.wrong.empty"));
    }
    if (heading.length() > LONGEST_HEADING) {
      wrongs.add(Wrong.of("heading", "directives.wrong.long"));
    }
    if (text.length() > LONGEST_TEXT) {
      wrongs.add(Wrong.of("text", "directives.wrong.long"));
    }
    return wrongs;
  }

  Clause.Content content() {
    List<Addressee> addressees = new ArrayList<>();
    if (allProvincial != null) {
      addressees.add(Addressee.allProvincial());
    }
    if (allCentral != null) {
      addressees.add(Addressee.allCentral());
    }
    if (allBase != null) {
      addressees.add(Addressee.allBase());
    }
    Typed.lines(units).forEach(name -> addressees.add(Addressee.named(name)));
    Typed.lines(coordinating).forEach(name -> addressees.add(Addressee.coordinating(name)));
    String condition = VietnameseText.composed(gate);
    return new Clause.Content(
        VietnameseText.composed(ref),
        kindTyped(),
        VietnameseText.composed(heading),
        VietnameseText.composed(text).replace("\r\n", "\n"),
        Typed.lines(actors),
        addressees,
        condition.isEmpty() ? null : condition,
        operative != null);
  }

  private ClauseKind kindTyped() {
    for (ClauseKind one : ClauseKind.values()) {
      if (Objects.equals(one.name(), kind)) {
        return one;
      }
    }
    return ClauseKind.OTHER;
  }
}
