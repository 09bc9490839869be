package vn.lantoa.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// Reports and their life. Who records or directs for a unit writes its reports, who approves for
/// it approves them. Drafts are seen by the unit and those above it once they are submitted;
/// approved ones by everybody who reads the unit.
public interface Reports {
  /// Newest periods first, as far as the viewer sees them.
  Listed listFor(Viewer viewer, Wanted wanted);

  /// Units and years of the reports that the viewer sees, to look for them by.
  Choices choicesFor(Viewer viewer);

  /// @param years newest first
  record Choices(List<UnitId> units, List<Integer> years) {
    public Choices {
      units = List.copyOf(units);
      years = List.copyOf(years);
    }
  }

  Optional<Report> findFor(Viewer viewer, ReportId id);

  /// Units for which the viewer may write reports.
  List<Unit> writableFor(Viewer viewer);

  boolean mayWrite(Viewer viewer, Report report);

  boolean mayApprove(Viewer viewer, Report report);

  /// A new draft with the sections of the template of its kind of period.
  ///
  /// @param title empty for the usual one
  Outcome begin(Viewer viewer, UnitId unit, ReportingPeriod period, String title);

  /// @param seen version that was shown
  Outcome write(Viewer viewer, ReportId id, Writing writing, int seen);

  /// Hands a draft to a leader. Figures that cannot be read are said first.
  Outcome submit(Viewer viewer, ReportId id, int seen);

  /// Gives a submitted report back with the reason.
  Outcome giveBack(Viewer viewer, ReportId id, String reason, int seen);

  /// Approves and issues: freezes every word and figure.
  Outcome approve(Viewer viewer, ReportId id, Signing signing, int seen);

  /// Removes a draft.
  Outcome discard(Viewer viewer, ReportId id);

  Outcome comment(Viewer viewer, ReportId id, int section, String text);

  /// Oldest first.
  List<Comment> commentsFor(Viewer viewer, ReportId id);

  /// Title under which the head of a unit signs on a day.
  String headOf(UnitId unit, LocalDate day);

  /// Which reports are looked for.
  ///
  /// @param text in the title or notation; empty for any
  /// @param year that the period touches; null for any
  /// @param unit whose reports; null for any
  /// @param kind of the period; null for any
  /// @param page from 1
  record Wanted(
      String text,
      @Nullable Integer year,
      @Nullable UnitId unit,
      ReportingPeriod.@Nullable Kind kind,
      Report.@Nullable Status status,
      int page) {
    /// All, from the newest.
    public static final Wanted ALL = new Wanted("", null, null, null, null, 1);

    public Wanted onPage(int number) {
      return new Wanted(text, year, unit, kind, status, number);
    }
  }

  /// A page of reports.
  ///
  /// @param total on all pages
  record Listed(List<Report> reports, int page, long total) {
    /// Reports on a page.
    public static final int SIZE = 25;

    public Listed {
      reports = List.copyOf(reports);
    }

    public int pages() {
      return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
  }

  record Comment(int section, String text, String person, Instant at) {}

  /// @param definitionsOn day whose definitions it prints by
  record Writing(String title, LocalDate definitionsOn, List<Report.Section> sections) {
    public Writing {
      sections = List.copyOf(sections);
    }
  }

  /// @param notation number and notation; may begin with a slash
  /// @param capacity empty for the head of the unit
  record Signing(
      String notation, LocalDate day, String place, String capacity, String title, String name) {}

  /// @param field such as `title`, `sections[2].text`
  /// @param code stable; its text is the message `error.<code>`
  record Fault(String field, String code, List<String> about) {
    public Fault {
      about = List.copyOf(about);
    }

    public static Fault of(String field, String code, String... about) {
      return new Fault(field, code, List.of(about));
    }
  }

  sealed interface Outcome {
    record Done(ReportId id) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Somebody else changed it meanwhile.
    record Stale(Report now) implements Outcome {}

    /// There is one of this unit and period already.
    record Exists(ReportId id) implements Outcome {}

    record Forbidden() implements Outcome {}

    record Absent() implements Outcome {}
  }

  /// What a unit is told of by default: title and sections.
  record Template(String title, List<Report.Section> sections) {
    public Template {
      sections = List.copyOf(sections);
    }
  }
}
