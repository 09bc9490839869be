package vn.lantoa.directives.internal.marks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.internal.ClauseWords;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.register.ClauseMarks;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Audit;

/// [ClauseMarks] over the database.
@Service
class MarkBook implements ClauseMarks {
  private final MarkRows rows;
  private final Directives directives;
  private final Taxonomies taxonomies;
  private final Sights sights;
  private final Audit audit;

  MarkBook(
      MarkRows rows, Directives directives, Taxonomies taxonomies, Sights sights, Audit audit) {
    this.rows = rows;
    this.directives = directives;
    this.taxonomies = taxonomies;
    this.sights = sights;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Map<ClauseId, Marks>> marksFor(Viewer viewer, DirectiveId id) {
    return directives.findFor(viewer, id).map(this::marksOf);
  }

  private Map<ClauseId, Marks> marksOf(Directive directive) {
    Map<ClauseId, MarkRows.Kept> kept = rows.of(directive.id());
    Map<ClauseId, Marks> marks = new LinkedHashMap<>();
    for (Clause clause : directive.clauses()) {
      MarkRows.Kept written = kept.get(clause.id());
      marks.put(clause.id(), written == null ? proposed(clause) : marks(written));
    }
    return marks;
  }

  /// Only what the taxonomies of this agency know.
  private Marks proposed(Clause clause) {
    Marks guessed = MarkWords.of(ClauseWords.of(clause.content()));
    return new Marks(
        known(guessed.forms(), code -> taxonomies.findForm(code).isPresent()),
        known(guessed.policyAreas(), code -> taxonomies.policyAreaMask(Set.of(code)).isPresent()),
        known(guessed.audiences(), code -> taxonomies.audienceMask(Set.of(code)).isPresent()),
        guessed.targets(),
        true);
  }

  private static Set<String> known(
      Set<String> codes, java.util.function.Predicate<String> isKnown) {
    return codes.stream().filter(isKnown).collect(Collectors.toSet());
  }

  private Marks marks(MarkRows.Kept kept) {
    return new Marks(
        kept.forms().stream().map(id -> taxonomies.form(id).code()).collect(Collectors.toSet()),
        taxonomies.policyAreasIn(kept.policyAreas()),
        taxonomies.audiencesIn(kept.audiences()),
        kept.targets(),
        false);
  }

  @Override
  @Transactional
  public Marking mark(Viewer viewer, Edit edit, ClauseId clause, Marks marks) {
    Optional<Directive> found = directives.findFor(viewer, edit.directive());
    if (found.isEmpty()) {
      return new Marking.Absent();
    }
    if (!sights.mayDirect(viewer, found.get())) {
      return new Marking.Forbidden();
    }
    int version = rows.lock(edit.directive());
    if (version != edit.version()) {
      return new Marking.Stale(version);
    }
    Optional<Clause> marked =
        found.get().clauses().stream().filter(c -> c.id().equals(clause)).findFirst();
    if (marked.isEmpty()) {
      return new Marking.Absent();
    }
    Optional<String> wrong = wrongIn(marks);
    return wrong.isPresent()
        ? new Marking.Unknown(wrong.get())
        : marked(viewer, edit, marked.get(), marks);
  }

  private Marking marked(Viewer viewer, Edit edit, Clause clause, Marks marks) {
    List<Integer> forms =
        marks.forms().stream()
            .flatMap(code -> taxonomies.findForm(code).stream())
            .map(Form::id)
            .sorted()
            .toList();
    rows.write(
        clause.id(),
        new MarkRows.Kept(
            forms,
            taxonomies.policyAreaMask(marks.policyAreas()).orElse(0),
            taxonomies.audienceMask(marks.audiences()).orElse(0),
            marks.targets()));
    int version = rows.advance(edit.directive());
    audit.record(
        viewer.actor(),
        "directive.marked",
        "directive:" + edit.directive(),
        Map.of(
            "what", clause.ref(),
            "forms", marks.forms(),
            "areas", marks.policyAreas(),
            "audiences", marks.audiences(),
            "targets", marks.targets().stream().map(Marks.Target::words).toList()));
    return new Marking.Marked(version);
  }

  private Optional<String> wrongIn(Marks marks) {
    return java.util.stream.Stream.of(
            marks.forms().stream().filter(code -> taxonomies.findForm(code).isEmpty()),
            marks.policyAreas().stream()
                .filter(code -> taxonomies.policyAreaMask(Set.of(code)).isEmpty()),
            marks.audiences().stream()
                .filter(code -> taxonomies.audienceMask(Set.of(code)).isEmpty()),
            marks.targets().stream().filter(MarkBook::isWrong).map(Marks.Target::words))
        .flatMap(wrongs -> wrongs)
        .findFirst();
  }

  private static boolean isWrong(Marks.Target target) {
    Integer least = target.least();
    Integer most = target.most();
    return (least == null && most == null)
        || target.words().isBlank()
        || (least != null && least < 0)
        || (least != null && most != null && most < least)
        || (target.share() && Math.max(least == null ? 0 : least, most == null ? 0 : most) > 100);
  }
}
