package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.ClauseEditing;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.VietnameseText;

/// [ClauseEditing] over the database.
@Service
class ClauseWorkshop implements ClauseEditing {
  private static final Pattern PLACE = Pattern.compile("\\n+|(?<=[.;!?])\\s+(?=[\\p{Lu}\\d“\"-])");
  private static final int EXCERPT = 80;
  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_REF = 40;

  private final Edits edits;
  private final ClauseRows rows;
  private final Registrar registrar;

  ClauseWorkshop(Edits edits, ClauseRows rows, Registrar registrar) {
    this.edits = edits;
    this.rows = rows;
    this.registrar = registrar;
  }

  @Override
  public List<Place> places(Clause clause) {
    String words = ClauseWords.of(clause.content());
    List<Place> places = new ArrayList<>();
    Matcher place = PLACE.matcher(words);
    while (place.find()) {
      int at = place.end();
      if (at < words.length() && place.start() > 0) {
        places.add(new Place(at, excerpt(words.substring(at))));
      }
    }
    return places;
  }

  @Override
  @Transactional
  public Correction split(Viewer viewer, Edit edit, ClauseId id, Cut cut) {
    return edits.edited(
        viewer,
        edit,
        directive ->
            find(directive, id)
                .map(clause -> split(viewer, edit, directive, clause, cut))
                .orElseGet(Correction.Absent::new));
  }

  private Correction split(Viewer viewer, Edit edit, Directive directive, Clause clause, Cut cut) {
    String words = ClauseWords.of(clause.content());
    String ref = VietnameseText.composed(cut.ref());
    if (cut.at() <= 0
        || cut.at() >= words.length()
        || words.substring(0, cut.at()).isBlank()
        || words.substring(cut.at()).isBlank()
        || ref.isEmpty()
        || ref.length() > LONGEST_REF) {
      return new Correction.PlaceWrong();
    }
    if (directive.clauses().stream().anyMatch(c -> c.ref().equals(ref))) {
      return new Correction.RefTaken();
    }
    String behind = words.substring(cut.at()).strip();
    Clause.Content first = with(clause, clause.ref(), words.substring(0, cut.at()).strip());
    Clause.Content second = with(clause, ref, behind);
    Integer seam = seamOf(directive, clause, behind);
    Integer end = clause.end();
    rows.change(clause.id(), first);
    ClauseId added = rows.add(directive.id(), second, seam, seam == null ? null : end);
    rows.placeAfter(added, clause.id());
    if (seam != null) {
      rows.span(clause.id(), Objects.requireNonNull(clause.start()), seam);
    }
    return edits.corrected(
        viewer,
        edit,
        Map.of(
            "what", "split " + clause.ref(),
            "before", List.of(told(clause.content())),
            "after", List.of(told(first), told(second))),
        added);
  }

  /// Where in the original the second part begins; null when its words are not found there.
  private @Nullable Integer seamOf(Directive directive, Clause clause, String behind) {
    Integer start = clause.start();
    Integer end = clause.end();
    if (start == null || end == null || registrar.isWritten(directive.id())) {
      return null;
    }
    String text = registrar.kept(directive.id()).text();
    OptionalInt found = Seam.in(text, start, Math.min(end, text.length()), behind);
    return found.isPresent() ? Integer.valueOf(found.getAsInt()) : null;
  }

  /// The same clause with other words; its heading becomes their beginning.
  private static Clause.Content with(Clause clause, String ref, String words) {
    Clause.Content old = clause.content();
    boolean keepsHeading = !old.heading().isBlank() && words.startsWith(old.heading().strip());
    String first = words.lines().findFirst().orElse("").replaceFirst("^[-+•]\\s*", "");
    String heading =
        keepsHeading
            ? old.heading()
            : first.length() > LONGEST_HEADING ? first.substring(0, LONGEST_HEADING) + "…" : first;
    return new Clause.Content(
        ref,
        old.kind(),
        heading,
        words,
        old.actors(),
        old.addressees(),
        old.gate(),
        old.operative());
  }

  @Override
  @Transactional
  public Correction merge(Viewer viewer, Edit edit, ClauseId id) {
    return edits.edited(
        viewer,
        edit,
        directive -> {
          Optional<Clause> clause = find(directive, id);
          if (clause.isEmpty()) {
            return new Correction.Absent();
          }
          int at = directive.clauses().indexOf(clause.get());
          return at + 1 < directive.clauses().size()
              ? merge(viewer, edit, clause.get(), directive.clauses().get(at + 1))
              : new Correction.PlaceWrong();
        });
  }

  private Correction merge(Viewer viewer, Edit edit, Clause clause, Clause next) {
    Clause.Content one = clause.content();
    Clause.Content two = next.content();
    Clause.Content joined =
        new Clause.Content(
            one.ref(),
            one.kind(),
            one.heading(),
            ClauseWords.of(one) + "\n" + ClauseWords.of(two),
            union(one.actors(), two.actors()),
            union(one.addressees(), two.addressees()),
            bothGates(one.gate(), two.gate()),
            one.operative() || two.operative());
    rows.change(clause.id(), joined);
    rows.remove(next.id());
    Integer start = clause.start();
    Integer end = next.end();
    if (start != null && end != null && start < end) {
      rows.span(clause.id(), start, end);
    }
    return edits.corrected(
        viewer,
        edit,
        Map.of(
            "what", "merge " + one.ref() + " " + two.ref(),
            "before", List.of(told(one), told(two)),
            "after", List.of(told(joined))),
        clause.id());
  }

  private static <T> List<T> union(List<T> one, List<T> two) {
    LinkedHashSet<T> all = new LinkedHashSet<>(one);
    all.addAll(two);
    return List.copyOf(all);
  }

  /// What waits for two things waits for both.
  private static @Nullable String bothGates(@Nullable String one, @Nullable String two) {
    if (one == null || two == null || one.equals(two)) {
      return one == null ? two : one;
    }
    return one + "; " + two;
  }

  @Override
  @Transactional
  public Correction move(Viewer viewer, Edit edit, ClauseId id, Way way) {
    return edits.edited(
        viewer,
        edit,
        directive -> {
          Optional<Clause> clause = find(directive, id);
          if (clause.isEmpty()) {
            return new Correction.Absent();
          }
          int at = directive.clauses().indexOf(clause.get());
          int to = way == Way.UP ? at - 1 : at + 1;
          if (to < 0 || to >= directive.clauses().size()) {
            return new Correction.PlaceWrong();
          }
          rows.exchange(id, directive.clauses().get(to).id());
          return edits.corrected(
              viewer,
              edit,
              Map.of("what", "move " + clause.get().ref(), "before", at + 1, "after", to + 1),
              id);
        });
  }

  private static Optional<Clause> find(Directive directive, ClauseId id) {
    return directive.clauses().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private static Map<String, ?> told(Clause.Content content) {
    return Map.of("ref", content.ref(), "heading", content.heading(), "text", content.text());
  }

  private static String excerpt(String words) {
    String line = words.lines().findFirst().orElse("");
    return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
  }
}
