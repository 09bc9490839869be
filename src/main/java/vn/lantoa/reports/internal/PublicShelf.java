package vn.lantoa.reports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.PublicReports;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.ReportingPeriod;

/// [PublicReports]: nothing is worked out anew, everything comes from what was kept.
@Service
class PublicShelf implements PublicReports {
  private final ReportRows rows;
  private final ReportLists lists;
  private final Scopes scopes;
  private final Measures measures;

  PublicShelf(ReportRows rows, ReportLists lists, Scopes scopes, Measures measures) {
    this.rows = rows;
    this.lists = lists;
    this.scopes = scopes;
    this.measures = measures;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Year> years() {
    return lists.ofYears().stream().flatMap(report -> year(report).stream()).toList();
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Year> find(int year) {
    return lists.ofYears().stream()
        .filter(report -> report.period().year() == year)
        .flatMap(report -> year(report).stream())
        .findFirst();
  }

  private Optional<Year> year(Report report) {
    if (report.status() != Report.Status.APPROVED
        || report.period().kind() != ReportingPeriod.Kind.YEAR) {
      return Optional.empty();
    }
    return rows.printout(report.id())
        .filter(printout -> isNational(report, printout))
        .map(printout -> year(report, Objects.requireNonNull(report.issue()), printout));
  }

  private boolean isNational(Report report, Printout printout) {
    return scopes
        .find(report.unit(), printout.geographyOn())
        .filter(unit -> unit.kind() == UnitKind.HEADQUARTERS)
        .isPresent();
  }

  private Year year(Report report, Report.Issue issue, Printout printout) {
    return new Year(
        report.period().year(),
        ReportComposer.told(report, printout.geographyOn()),
        new Document(report.title(), issue.notation(), issue.day(), issue.place()),
        printout.asOf(),
        figures(printout),
        tables(report, printout),
        printout.footnotes());
  }

  /// A footnote stands where its word is printed first; it holds for the word wherever it stands.
  private static List<Told> figures(Printout printout) {
    Map<Measure.Ref, Integer> notes = new HashMap<>();
    printout.parts().stream()
        .flatMap(part -> part.pieces().stream())
        .flatMap(piece -> piece.runs().stream())
        .forEach(
            run -> {
              if (run.figure() != null && run.note() != null) {
                notes.put(printout.figures().get(run.figure()).measure(), run.note());
              }
            });
    return printout.figures().stream()
        .filter(figure -> figure.narrowing().isNone())
        .map(figure -> new Told(figure, notes.get(figure.measure())))
        .toList();
  }

  /// Tables were kept as they are read; which measures stand in them the text says, which stands
  /// since the report was approved.
  private List<Table> tables(Report report, Printout printout) {
    List<Table> tables = new ArrayList<>();
    for (int at = 0; at < report.sections().size(); at++) {
      List<Printout.Piece> drawn =
          printout.parts().get(at).pieces().stream().filter(one -> one.grid() != null).toList();
      List<List<Measure.Ref>> meant =
          TextReader.read(report.sections().get(at).text()).nodes().stream()
              .map(node -> meant(node, report, printout.asOf()))
              .filter(refs -> !refs.isEmpty())
              .toList();
      for (int n = 0; n < Math.min(drawn.size(), meant.size()); n++) {
        Printout.Grid grid = Objects.requireNonNull(drawn.get(n).grid());
        Printout.Meaning meaning = grid.meaning();
        if (meaning == null || meaning.narrowing().isNone()) {
          tables.add(new Table(drawn.get(n).kind(), meant.get(n), grid));
        }
      }
    }
    return tables;
  }

  private List<Measure.Ref> meant(Node node, Report report, Instant asOf) {
    List<Measure.Ref> written =
        switch (node) {
          case Node.Table table -> table.measures();
          case Node.Drawn drawn -> List.of(drawn.measure());
          case Node.Words _, Node.Collected _ -> List.of();
        };
    return written.stream().flatMap(ref -> printed(ref, report, asOf).stream()).toList();
  }

  /// The definition that held when the report was frozen: one that somebody wrote since, even for
  /// an earlier day, was not in it.
  private Optional<Measure.Ref> printed(Measure.Ref ref, Report report, Instant asOf) {
    return ref.version() != null
        ? Optional.of(ref)
        : measures.find(ref.code()).map(measure -> measure.ref(held(measure, report, asOf)));
  }

  private static Measure.Version held(Measure measure, Report report, Instant asOf) {
    Measure.Version held = measure.versions().getFirst();
    for (Measure.Version version : measure.versions()) {
      if (wasThere(version, asOf) && !version.from().isAfter(report.definitionsOn())) {
        held = version;
      }
    }
    return held;
  }

  private static boolean wasThere(Measure.Version version, Instant asOf) {
    return version.by() == null || !version.at().isAfter(asOf);
  }
}
