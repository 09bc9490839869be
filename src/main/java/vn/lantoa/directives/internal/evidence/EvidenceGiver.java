package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.evidence.Dossiers.Matter;
import vn.lantoa.directives.evidence.Dossiers.Piece;
import vn.lantoa.directives.evidence.Dossiers.Removal;
import vn.lantoa.directives.evidence.Evidence.Kind;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Links;
import vn.lantoa.shared.VietnameseText;

/// Puts evidence in and takes it out. Called inside the transaction of the face, for assignments
/// that the viewer was found to see.
@Component
class EvidenceGiver {
  private final EvidenceRows rows;
  private final EvidenceTrail trail;
  private final Reviewers reviewers;
  private final KeptFiles files;
  private final Directives directives;
  private final Access access;
  private final Sights sights;

  EvidenceGiver(
      EvidenceRows rows,
      EvidenceTrail trail,
      Reviewers reviewers,
      KeptFiles files,
      Directives directives,
      Access access,
      Sights sights) {
    this.rows = rows;
    this.trail = trail;
    this.reviewers = reviewers;
    this.files = files;
    this.directives = directives;
    this.access = access;
    this.sights = sights;
  }

  LocalDate today() {
    return sights.today();
  }

  List<EvidenceRows.Row> standing(AssignmentId id) {
    return rows.standing(id);
  }

  /// Whoever records for the unit, or answers for it.
  boolean mayGive(Viewer viewer, Assignment assignment) {
    UnitId holder = assignment.summary().holder().unit();
    return access.may(viewer, Ability.RECORD, holder, today()) || mayAnswer(viewer, assignment);
  }

  boolean mayAnswer(Viewer viewer, Assignment assignment) {
    return sights.mayAcknowledge(viewer, assignment.summary().holder().unit());
  }

  boolean isSeen(Viewer viewer, DirectiveId directive) {
    return directives.findFor(viewer, directive).isPresent();
  }

  boolean mayDirect(Viewer viewer, DirectiveId directive) {
    return directives
        .findFor(viewer, directive)
        .filter(found -> sights.mayDirect(viewer, found))
        .isPresent();
  }

  UnitId officeFor(Viewer viewer, BasisRows.Basis basis, List<EvidenceRows.Row> items) {
    return reviewers.officeFor(basis.giver(), Changes.involved(viewer, items));
  }

  Giving give(Viewer viewer, Assignment assignment, Piece piece) {
    BasisRows.Basis basis = trail.lock(assignment.id());
    LocalDate day = piece.happenedOn();
    if (assignment.state() == WorkState.ENDED) {
      return new Giving.Over();
    }
    if (day.isAfter(today()) || (basis.issuedOn() != null && day.isBefore(basis.issuedOn()))) {
      return new Giving.DayWrong();
    }
    List<CoveredContent> waiting = trail.heldBack(basis, piece.contents(), day);
    if (!waiting.isEmpty()) {
      return new Giving.Gated(waiting);
    }
    if (piece.note().length() > Dossiers.LONGEST_TEXT) {
      return new Giving.TextWrong();
    }
    return switch (piece.matter()) {
      case Matter.OfFile(String ticket) -> giveFile(viewer, assignment, piece, ticket);
      case Matter.OfLink(String address) -> giveLink(viewer, assignment, piece, address);
      case Matter.OfText(String text) -> giveText(viewer, assignment, piece, text);
      case Matter.OfBelow(DirectiveId document, String text) ->
          giveBelow(viewer, assignment, piece, new Below(document, text));
    };
  }

  private record Below(DirectiveId document, String text) {}

  /// The old piece goes first, so that what is counted is counted without it.
  private Giving giveBelow(Viewer viewer, Assignment assignment, Piece piece, Below below) {
    String text = VietnameseText.composed(below.text()).strip();
    if (text.isEmpty() || text.length() > Dossiers.LONGEST_TEXT) {
      return new Giving.TextWrong();
    }
    rows.sourced(assignment.id(), below.document())
        .ifPresent(old -> rows.remove(old, viewer.account()));
    Giving giving = giveText(viewer, assignment, piece, text);
    if (giving instanceof Giving.Given(EvidenceId id)) {
      rows.source(id, below.document());
    }
    return giving;
  }

  private Giving giveFile(Viewer viewer, Assignment assignment, Piece piece, String ticket) {
    List<KeptFiles.Received> received = files.standing(viewer, List.of(ticket));
    if (received.isEmpty()) {
      return new Giving.FileExpired();
    }
    if (stands(assignment, received.getFirst().sha256())) {
      return new Giving.Twice();
    }
    Optional<KeptFile> file = files.keep(viewer, ticket, EvidenceFiles.OWNER);
    return file.map(
            kept ->
                given(
                    viewer,
                    wanted(
                        viewer, assignment, piece, new Told(Kind.FILE, kept, "", kept.sha256()))))
        .orElseGet(Giving.FileExpired::new);
  }

  private Giving giveLink(Viewer viewer, Assignment assignment, Piece piece, String address) {
    Optional<String> accepted = Links.accepted(address);
    if (accepted.isEmpty()) {
      return new Giving.LinkWrong();
    }
    String sha256 = Hashes.sha256(Links.plain(accepted.get()));
    return stands(assignment, sha256)
        ? new Giving.Twice()
        : given(
            viewer,
            wanted(viewer, assignment, piece, new Told(Kind.LINK, null, accepted.get(), sha256)));
  }

  private Giving giveText(Viewer viewer, Assignment assignment, Piece piece, String text) {
    String composed = VietnameseText.composed(text).strip();
    return composed.isEmpty() || composed.length() > Dossiers.LONGEST_TEXT
        ? new Giving.TextWrong()
        : given(
            viewer, wanted(viewer, assignment, piece, new Told(Kind.TEXT, null, composed, null)));
  }

  private boolean stands(Assignment assignment, String sha256) {
    return rows.standing(assignment.id()).stream().anyMatch(row -> row.sha256().equals(sha256));
  }

  /// The matter of a piece, looked at.
  private record Told(Kind kind, @Nullable KeptFile file, String words, @Nullable String sha256) {}

  private EvidenceRows.Wanted wanted(Viewer viewer, Assignment assignment, Piece piece, Told told) {
    KeptFile file = told.file();
    return new EvidenceRows.Wanted(
        assignment.id(),
        assignment.summary().holder().unit(),
        told.kind(),
        piece.happenedOn(),
        file == null ? null : file.id(),
        null,
        told.words(),
        VietnameseText.composed(piece.note()).strip(),
        told.sha256(),
        ofDirective(viewer, assignment, piece.contents()));
  }

  private Set<ClauseId> ofDirective(Viewer viewer, Assignment assignment, Set<ClauseId> contents) {
    Stream<ClauseId> own =
        directives.findFor(viewer, assignment.summary().directive()).stream()
            .flatMap(directive -> directive.clauses().stream())
            .map(Clause::id);
    return Stream.concat(own, trail.coveredBy(assignment.clause()))
        .filter(contents::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Giving given(Viewer viewer, EvidenceRows.Wanted wanted) {
    EvidenceId id = rows.insert(wanted, viewer.account());
    trail.changed(
        viewer,
        "evidence.given",
        new EvidenceTrail.Change(
            wanted.assignment(),
            wanted.happenedOn(),
            Map.of("evidence", id.toString(), "kind", wanted.kind().name())));
    return new Giving.Given(id);
  }

  Removal remove(Viewer viewer, AssignmentId assignment, EvidenceId id) {
    trail.lock(assignment);
    Optional<EvidenceRows.Row> found = rows.findStanding(assignment, id);
    if (found.isEmpty()) {
      return new Removal.Absent();
    }
    if (found.get().kind() == Kind.ACTIVITY) {
      return new Removal.OfActivity();
    }
    rows.remove(id, viewer.account());
    trail.changed(
        viewer,
        "evidence.removed",
        new EvidenceTrail.Change(
            assignment, found.get().happenedOn(), Map.of("evidence", id.toString())));
    return new Removal.Removed();
  }
}
