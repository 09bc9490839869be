package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.WorkState;

/// The clauses of one directive as far as waiting goes.
///
/// @param lines in the order of the directive
record Letter(List<Line> lines) {
  /// @param words heading and text
  record Line(ClauseKind kind, String words, CoveredContent content) {}

  CoveredContent one(ClauseId clause) {
    return line(clause).content();
  }

  private Line line(ClauseId clause) {
    return lines.stream()
        .filter(line -> line.content().clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  /// What the clause waits for: its own gates, and where it names contents that all wait, the first
  /// of those to open. A clause that means all contents has work to do before they open.
  WorkState.Gate gateOf(Line line) {
    CoveredContent own = line.content();
    List<CoveredContent> named = line.kind() == ClauseKind.CONTENT ? List.of() : named(line);
    if (named.isEmpty() || !named.stream().allMatch(CoveredContent::gated)) {
      return new WorkState.Gate(own.gated(), own.opensOn());
    }
    Optional<LocalDate> first =
        named.stream()
            .map(CoveredContent::opensOn)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder());
    if (first.isEmpty() || !own.gated()) {
      return new WorkState.Gate(true, first.orElse(null));
    }
    LocalDate ownDay = own.opensOn();
    boolean ownIsLater = ownDay == null || ownDay.isAfter(first.get());
    return new WorkState.Gate(true, ownIsLater ? ownDay : first.get());
  }

  private List<CoveredContent> named(Line line) {
    List<CoveredContent> contents = contents();
    return NamedContents.in(line.words(), refs(contents)).stream().map(contents::get).toList();
  }

  private static List<String> refs(List<CoveredContent> contents) {
    return contents.stream().map(CoveredContent::ref).toList();
  }

  private List<CoveredContent> contents() {
    return lines.stream()
        .filter(line -> line.kind() == ClauseKind.CONTENT)
        .map(Line::content)
        .toList();
  }

  /// A content covers itself; anything else the contents that it names, or all of them.
  List<CoveredContent> coveredBy(ClauseId clause) {
    Line by = line(clause);
    if (by.kind() == ClauseKind.CONTENT) {
      return List.of(by.content());
    }
    List<CoveredContent> named = named(by);
    return named.isEmpty() ? contents() : named;
  }
}
