package vn.lantoa.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;

/// What a unit reports of a period.
///
/// @param version of the text, for stale edits
/// @param unit whose report it is, and whose work it counts
/// @param definitionsOn day whose definitions of measures it prints by
/// @param issue null until it is approved
public record Report(
    ReportId id,
    int version,
    Status status,
    UnitId unit,
    ReportingPeriod period,
    String title,
    LocalDate definitionsOn,
    List<Section> sections,
    Stamp written,
    @Nullable Issue issue) {
  public Report {
    sections = List.copyOf(sections);
  }

  public enum Status {
    /// Being written; figures are live.
    DRAFT,
    /// Before a leader; figures are live, the text stands.
    SUBMITTED,
    /// Signed; everything is kept as it was.
    APPROVED
  }

  /// What a section is about; the level above collects by it.
  public enum Role {
    RESULTS,
    DIFFICULTIES,
    PROPOSALS,
    FOCUS,
    OTHER
  }

  /// @param text as it is written, with figures and tables in brackets
  public record Section(Role role, String heading, String text) {}

  /// Who wrote it last, and when.
  public record Stamp(ActorId by, Instant at) {}

  /// How it was issued.
  ///
  /// @param notation such as `125/BC-BHXH`; with nothing before the slash the number stays dotted
  /// @param capacity on whose behalf; empty for the head of the unit
  /// @param title of who signs
  /// @param name of who signs
  /// @param at when figures were frozen
  public record Issue(
      String notation,
      LocalDate day,
      String place,
      String capacity,
      String title,
      String name,
      ActorId by,
      Instant at) {}
}
