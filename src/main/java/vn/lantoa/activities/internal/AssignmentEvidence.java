package vn.lantoa.activities.internal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Fault;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopics;

/// Keeps evidence of assignments in step with the records that answer them, and keeps out what has
/// to wait. The one place where records meet directives.
@Component
class AssignmentEvidence {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final RecordedWork work;
  private final Contents contents;
  private final ContentTopics topics;

  AssignmentEvidence(RecordedWork work, Contents contents, ContentTopics topics) {
    this.work = work;
    this.contents = contents;
    this.topics = topics;
  }

  /// @param before what the record said until now; null for a new one
  /// @return why the record may not stand as it is
  Optional<Fault> check(Viewer viewer, ActivityFacts facts, @Nullable ActivityFacts before) {
    Assignments.Claim claim = claimOf(facts);
    UUID assignment = facts.assignment();
    if (assignment == null) {
      return isAsBefore(facts, before) ? Optional.empty() : heldBack(null, claim);
    }
    AssignmentId id = new AssignmentId(assignment);
    if (before != null && assignment.equals(before.assignment())) {
      return isAsBefore(facts, before) ? Optional.empty() : heldBack(id, claim);
    }
    return switch (work.check(viewer, id, claim)) {
      case Assignments.Evidencing.Recorded recorded -> Optional.empty();
      case Assignments.Evidencing.NotOfUnit notOfUnit ->
          Optional.of(new Fault("assignment", "assignment.not.of.unit"));
      case Assignments.Evidencing.Absent absent ->
          Optional.of(new Fault("assignment", "assignment.absent"));
      case Assignments.Evidencing.Gated(var waiting) -> Optional.of(gated(waiting));
    };
  }

  /// The assignment has the record as its evidence from now on; one that it answered before has it
  /// no longer.
  void follow(Viewer viewer, ActivityId id, ActivityFacts facts) {
    UUID assignment = facts.assignment();
    work.follow(
        viewer,
        id.value(),
        assignment == null
            ? null
            : new RecordedWork.Answer(new AssignmentId(assignment), claimOf(facts)));
  }

  /// A record that was withdrawn shows nothing.
  void lapse(Viewer viewer, ActivityId id) {
    work.follow(viewer, id.value(), null);
  }

  private Assignments.Claim claimOf(ActivityFacts facts) {
    return new Assignments.Claim(facts.unit(), facts.days().to(), clausesOf(facts));
  }

  /// What was accepted stays accepted when only other words change, though a gate closed again.
  private static boolean isAsBefore(ActivityFacts facts, @Nullable ActivityFacts before) {
    return before != null
        && facts.subject().contents().equals(before.subject().contents())
        && facts.days().to().equals(before.days().to());
  }

  private Optional<Fault> heldBack(@Nullable AssignmentId assignment, Assignments.Claim claim) {
    List<CoveredContent> waiting = contents.heldBack(new Contents.Evidence(assignment, claim));
    return waiting.isEmpty() ? Optional.empty() : Optional.of(gated(waiting));
  }

  private Set<ClauseId> clausesOf(ActivityFacts facts) {
    return topics.findAll(facts.subject().contents()).stream()
        .flatMap(topic -> Stream.ofNullable(topic.origin()))
        .map(ContentTopic.Origin::clause)
        .map(ClauseId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Fault gated(List<CoveredContent> waiting) {
    String refs = waiting.stream().map(CoveredContent::ref).collect(Collectors.joining(", "));
    String reasons =
        waiting.stream().map(CoveredContent::reason).distinct().collect(Collectors.joining("; "));
    return waiting.stream()
        .map(CoveredContent::opensOn)
        .flatMap(Stream::ofNullable)
        .min(java.util.Comparator.naturalOrder())
        .map(on -> new Fault("contents", "contents.gated.until", refs, on.format(DAY), reasons))
        .orElseGet(() -> new Fault("contents", "contents.gated", refs, reasons));
  }
}
