package vn.lantoa.portal.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.portal.OpenResults;
import vn.lantoa.portal.OpenYear;
import vn.lantoa.reports.PublicReports;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;

/// [OpenResults] from printed reports.
@Service
class PrintedYears implements OpenResults {
  private final PublicReports reports;
  private final Measures measures;

  PrintedYears(PublicReports reports, Measures measures) {
    this.reports = reports;
    this.measures = measures;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenYear> years() {
    return reports.years().stream().map(this::open).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<OpenYear> find(int year) {
    return reports.find(year).map(this::open);
  }

  private OpenYear open(PublicReports.Year year) {
    return new OpenYear(
        year.year(),
        year.period(),
        year.document(),
        year.frozenAt(),
        figures(year),
        new Observing(year, ref -> defined(ref, year)).all(),
        year.footnotes());
  }

  /// A report may say a figure again; it is shown once.
  private List<OpenYear.Figure> figures(PublicReports.Year year) {
    List<OpenYear.Figure> figures = new ArrayList<>();
    Set<Measure.Ref> seen = new HashSet<>();
    for (PublicReports.Told told : year.figures()) {
      if (seen.add(told.figure().measure())) {
        defined(told.figure().measure(), year)
            .map(defined -> new OpenYear.Figure(defined, told.figure(), told.note()))
            .ifPresent(figures::add);
      }
    }
    return figures;
  }

  /// Definitions are never changed, so that of a number is what it was.
  private Optional<Measures.Defined> defined(Measure.Ref ref, PublicReports.Year year) {
    return measures.find(ref, year.period().last());
  }
}
