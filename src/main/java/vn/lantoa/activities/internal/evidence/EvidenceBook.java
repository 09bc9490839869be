package vn.lantoa.activities.internal.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityEvidence;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.EvidenceId;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Status;
import vn.lantoa.activities.internal.evidence.EvidenceRules.Standing;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Links;
import vn.lantoa.shared.VietnameseText;

/// [ActivityEvidence] over the database and the files.
@Service
class EvidenceBook implements ActivityEvidence {
  private final Activities activities;
  private final PieceRows rows;
  private final PieceReader reader;
  private final EvidenceRules rules;
  private final KeptFiles files;
  private final Audit audit;
  private final Clock clock;

  EvidenceBook(
      Activities activities,
      PieceRows rows,
      PieceReader reader,
      EvidenceRules rules,
      KeptFiles files,
      Audit audit,
      Clock clock) {
    this.activities = activities;
    this.rows = rows;
    this.reader = reader;
    this.rules = rules;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Piece> listFor(Viewer viewer, ActivityId id) {
    return activities.findFor(viewer, id).isPresent()
        ? reader.read(viewer, rows.list(id))
        : List.of();
  }

  @Override
  @Transactional
  public Recording record(Viewer viewer, NewActivity activity, List<Addition> additions) {
    List<Fault> faults = rules.faults(viewer, additions, Standing.NOTHING);
    if (!faults.isEmpty()) {
      return new Recording.Refused(faults);
    }
    Recording recording = activities.record(viewer, activity);
    if (recording instanceof Recording.Recorded recorded) {
      keep(viewer, recorded.id(), activity.facts().days().to(), additions);
    }
    return recording;
  }

  @Override
  @Transactional
  public Adding add(Viewer viewer, ActivityId id, List<Addition> additions) {
    rows.lock(id);
    Optional<Activity> found = activities.findFor(viewer, id);
    if (found.isEmpty()) {
      return new Adding.Absent();
    }
    Activity activity = found.get();
    if (activity.isWithdrawn()) {
      return new Adding.Withdrawn();
    }
    if (!activities.permissionsFor(viewer, activity).change()) {
      return new Adding.Forbidden();
    }
    List<Fault> faults = rules.faults(viewer, additions, standing(viewer, id));
    if (!faults.isEmpty()) {
      return new Adding.Refused(faults);
    }
    keep(viewer, id, activity.facts().days().to(), additions);
    return new Adding.Added(additions.size());
  }

  private Standing standing(Viewer viewer, ActivityId id) {
    List<PieceRows.Row> stands = rows.list(id).stream().filter(PieceRows.Row::stands).toList();
    Map<?, KeptFile> kept = reader.filesOf(viewer, stands);
    return new Standing(
        stands.size(),
        stands.stream()
            .map(row -> key(row, row.file() == null ? null : kept.get(row.file())))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String key(PieceRows.Row row, @Nullable KeptFile file) {
    return file == null ? Links.plain(row.address()) : file.sha256();
  }

  /// @param lastDay of the work
  private void keep(Viewer viewer, ActivityId id, LocalDate lastDay, List<Addition> additions) {
    for (Addition addition : additions) {
      PieceRows.Wanted wanted = kept(viewer, id, addition, lastDay);
      rows.insert(wanted, viewer.actor());
      audit.record(
          viewer.actor(),
          "activity.evidence.added",
          "activity:" + id,
          Map.of(
              "what",
              wanted.file() == null ? wanted.address() : "file:" + wanted.file(),
              "day",
              wanted.happenedOn().toString()));
    }
  }

  private PieceRows.Wanted kept(
      Viewer viewer, ActivityId id, Addition addition, LocalDate lastDay) {
    LocalDate said = addition.happenedOn();
    String caption = VietnameseText.composed(addition.caption()).strip();
    return switch (addition.matter()) {
      case Matter.OfLink(var address) ->
          new PieceRows.Wanted(
              id,
              null,
              Links.accepted(address).orElseThrow(),
              caption,
              said == null ? lastDay : said);
      case Matter.OfFile(var ticket) -> {
        KeptFile file = files.keep(viewer, ticket, PieceFiles.OWNER).orElseThrow();
        yield new PieceRows.Wanted(
            id, file.id(), "", caption, said == null ? shown(file, lastDay) : said);
      }
    };
  }

  /// The day that the camera says, unless its clock is ahead.
  private LocalDate shown(KeptFile file, LocalDate lastDay) {
    return Optional.ofNullable(file.takenAt())
        .map((Function<Instant, LocalDate>) at -> at.atZone(clock.getZone()).toLocalDate())
        .filter(day -> !day.isAfter(LocalDate.now(clock)))
        .orElse(lastDay);
  }

  @Override
  @Transactional
  public Removing remove(Viewer viewer, ActivityId id, EvidenceId piece, String reason) {
    rows.lock(id);
    Optional<Activity> found = activities.findFor(viewer, id);
    boolean stands = rows.list(id).stream().anyMatch(row -> row.id().equals(piece) && row.stands());
    if (found.isEmpty() || !stands) {
      return new Removing.Absent();
    }
    Activity activity = found.get();
    if (activity.isWithdrawn()) {
      return new Removing.Withdrawn();
    }
    if (!activities.permissionsFor(viewer, activity).change()) {
      return new Removing.Forbidden();
    }
    if (activity.status() == Status.APPROVED && reason.isBlank()) {
      return new Removing.ReasonMissing();
    }
    rows.remove(piece, viewer.actor(), reason.strip());
    audit.record(
        viewer.actor(),
        "activity.evidence.removed",
        "activity:" + id,
        Map.of("piece", piece.toString(), "reason", reason.strip()));
    return new Removing.Removed();
  }
}
