package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.UnitSums;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Gathers what targets are judged by: sums once for each period, numbers once for each series.
@Repository
class Findings {
  private final JdbcClient jdbc;
  private final UnitSums sums;
  private final NumberRows numbers;
  private final Taxonomies taxonomies;

  Findings(JdbcClient jdbc, UnitSums sums, NumberRows numbers, Taxonomies taxonomies) {
    this.jdbc = jdbc;
    this.sums = sums;
    this.numbers = numbers;
    this.taxonomies = taxonomies;
  }

  Gathered gather(List<Frame> frames, Lineage lineage) {
    Set<String> series = new HashSet<>();
    Set<Gathered.Span> spans = new HashSet<>();
    for (Frame frame : frames) {
      series.addAll(seriesOf(frame.target().facts().rule()));
      spans.addAll(spansOf(frame));
    }
    Map<Gathered.Span, Map<UnitId, Map<Integer, UnitSums.Tally>>> found = new HashMap<>();
    spans.forEach(span -> found.put(span, sums.of(span.days(), span.approval())));
    return new Gathered(
        lineage,
        found,
        numbers.of(lineage, series),
        declarations(spans),
        excuses(frames),
        surveys(frames),
        formsOf(frames),
        new Gathered.Worked());
  }

  static Set<String> seriesOf(Rule rule) {
    Set<String> series = new HashSet<>();
    if (rule.measure() instanceof Measure.OfSeries(String code)) {
      series.add(code);
    }
    switch (rule) {
      case Rule.Coverage coverage -> series.add(coverage.of());
      case Rule.Share share -> series.add(share.of());
      case Rule.Cumulative cumulative -> {
        if (cumulative.of() != null) {
          series.add(cumulative.of());
        }
      }
      case Rule.PerPartner partner -> series.add(PARTNERS);
      case Rule.WeeklyFloor floor -> {
        switch (floor.per()) {
          case STATION -> series.add(STATIONS);
          case COMMUNE -> series.add(COMMUNES);
          case UNIT -> {}
        }
      }
      case Rule.Range range -> {}
      case Rule.Ratio ratio -> {}
    }
    return series;
  }

  static final String PARTNERS = "PARTNERS";
  static final String STATIONS = "STATIONS";
  static final String COMMUNES = "COMMUNES";

  /// Whether anything was said is asked of all records, whichever count.
  private static Set<Gathered.Span> spansOf(Frame frame) {
    Set<Gathered.Span> spans = new HashSet<>();
    if (!frame.hasBegun()) {
      return spans;
    }
    spans.add(new Gathered.Span(frame.soFar(), Approval.ALL));
    spans.add(new Gathered.Span(frame.soFar(), approvalOf(frame.target())));
    if (frame.target().facts().rule() instanceof Rule.Cumulative rule) {
      for (Rule.Milestone step : rule.steps()) {
        if (step.by().isBefore(frame.on()) && !step.by().isBefore(frame.period().from())) {
          DayRange days = DayRange.inclusive(frame.period().from(), step.by());
          spans.add(new Gathered.Span(days, approvalOf(frame.target())));
        }
      }
    }
    return spans;
  }

  static Approval approvalOf(Target target) {
    return target.facts().counted() == Target.Counted.ALL ? Approval.ALL : Approval.APPROVED;
  }

  private Map<String, Set<Integer>> formsOf(List<Frame> frames) {
    Map<String, Set<Integer>> forms = new HashMap<>();
    for (Frame frame : frames) {
      if (frame.target().facts().rule().measure() instanceof Measure.OfWork work) {
        forms.put(work.form(), CellShape.formsOf(work, taxonomies));
      }
      if (frame.target().facts().rule() instanceof Rule.Ratio ratio) {
        forms.put(ratio.of().form(), CellShape.formsOf(ratio.of(), taxonomies));
      }
    }
    return forms;
  }

  private List<Gathered.Declaration> declarations(Set<Gathered.Span> spans) {
    LocalDate from =
        spans.stream().map(s -> s.days().from()).min(LocalDate::compareTo).orElse(null);
    LocalDate end = spans.stream().map(s -> s.days().end()).max(LocalDate::compareTo).orElse(null);
    if (from == null || end == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select unit_id, kind, first_day, end_day
            from activities.period_report
            where first_day < :end and end_day > :from
            """)
        .param("from", from)
        .param("end", end)
        .query(
            (rs, n) ->
                new Gathered.Declaration(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getString("kind").equals("ZERO"),
                    new DayRange(
                        rs.getObject("first_day", LocalDate.class),
                        rs.getObject("end_day", LocalDate.class))))
        .list();
  }

  private static UUID[] ids(List<Frame> frames) {
    return frames.stream().map(frame -> frame.target().id().value()).toArray(UUID[]::new);
  }

  private Map<TargetId, List<Gathered.Excused>> excuses(List<Frame> frames) {
    return jdbc
        .sql(
            """
            select target_id, unit_id, monday, cause, reason
            from targets.excuse
            where target_id = any(:targets)
            """)
        .param("targets", ids(frames))
        .query(
            (rs, n) ->
                new Gathered.Excused(
                    new TargetId(rs.getObject("target_id", UUID.class)),
                    TargetRows.unit(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("monday", LocalDate.class),
                    rs.getString("reason")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Gathered.Excused::target));
  }

  private Map<TargetId, List<Gathered.Surveyed>> surveys(List<Frame> frames) {
    return jdbc
        .sql(
            """
            select target_id, unit_id, on_day, share
            from targets.survey
            where target_id = any(:targets)
            order by on_day, id
            """)
        .param("targets", ids(frames))
        .query(
            (rs, n) ->
                new Gathered.Surveyed(
                    new TargetId(rs.getObject("target_id", UUID.class)),
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("on_day", LocalDate.class),
                    rs.getBigDecimal("share")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Gathered.Surveyed::target));
  }
}
