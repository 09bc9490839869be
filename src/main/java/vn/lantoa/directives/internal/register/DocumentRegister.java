package vn.lantoa.directives.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.RelationId;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Validity;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// [Register] over the database.
@Service
class DocumentRegister implements Register {
  private static final int DEEPEST = 3;
  private static final int LONGEST_NOTATION = 60;

  private final EntryRows entries;
  private final BearingRows bearings;
  private final RelationRows relations;
  private final CitedRows cited;
  private final Graphs graphs;
  private final Seen seen;
  private final Audit audit;

  DocumentRegister(
      EntryRows entries,
      BearingRows bearings,
      RelationRows relations,
      CitedRows cited,
      Graphs graphs,
      Seen seen,
      Audit audit) {
    this.entries = entries;
    this.bearings = bearings;
    this.relations = relations;
    this.cited = cited;
    this.graphs = graphs;
    this.seen = seen;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Entry> list(Viewer viewer, Wanted wanted) {
    SearchWords words = SearchWords.of(wanted.text());
    LocalDate today = seen.sights().today();
    Slice<Entry> found = entries.list(seen.sights().of(viewer), wanted, words, today);
    return words.isEmpty()
        ? found
        : new Slice<>(
            found.rows().stream()
                .map(entry -> FoundWords.in(seen.directives(), viewer, entry, words))
                .toList(),
            found.page(),
            found.size(),
            found.total());
  }

  @Override
  @Transactional(readOnly = true)
  public Choices choices(Viewer viewer) {
    return entries.choices(seen.sights().of(viewer));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Bearing> bearingFor(Viewer viewer, DirectiveId id) {
    Sight sight = seen.sights().of(viewer);
    return bearings
        .find(sight, id)
        .map(
            stand ->
                new Bearing(
                    stand.urgency(),
                    stand.grounds().from(),
                    stand.grounds().until(),
                    Validity.of(stand.grounds(), seen.sights().today()),
                    stand.reference(),
                    bearings.namedBy(sight, id).stream().map(out -> open(sight, out)).toList(),
                    bearings.naming(sight, id),
                    stand.recall()));
  }

  /// A named document that several could be, with those.
  private Bearing.Out open(Sight sight, Bearing.Out out) {
    return out.named().registered() != null
        ? out
        : new Bearing.Out(
            out.id(),
            out.kind(),
            out.proposed(),
            out.cited(),
            out.named(),
            bearings.candidates(sight, out.cited()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Graph> graphFor(Viewer viewer, DirectiveId id, int depth) {
    Sight sight = seen.sights().of(viewer);
    return bearings
        .find(sight, id)
        .map(stand -> graphs.around(sight, id, Math.clamp(depth, 1, DEEPEST)));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Stub> stubFor(Viewer viewer, CitedId id) {
    Sight sight = seen.sights().of(viewer);
    List<Bearing.In> citing = bearings.naming(sight, id);
    return citing.isEmpty()
        ? Optional.empty()
        : bearings
            .cited(sight, id)
            .map(named -> new Stub(id, named, citing, bearings.candidates(sight, id)));
  }

  @Override
  @Transactional
  public Change stand(Viewer viewer, Edit edit, Standing standing) {
    if (standing.from() != null
        && standing.until() != null
        && !standing.until().isAfter(standing.from())) {
      return new Change.DaysWrong();
    }
    return changed(
        viewer,
        edit,
        directive -> {
          bearings.stand(directive.id(), standing);
          return done(
              viewer,
              directive.id(),
              "directive.stood",
              Map.of(
                  "urgency", standing.urgency().name(),
                  "from", String.valueOf(standing.from()),
                  "until", String.valueOf(standing.until()),
                  "reference", standing.reference()));
        });
  }

  @Override
  @Transactional
  public Change relate(Viewer viewer, Edit edit, NewRelation relation) {
    String key = NotationKey.of(relation.notation());
    if (key == null || relation.notation().length() > LONGEST_NOTATION) {
      return new Change.NotationWrong();
    }
    return changed(viewer, edit, directive -> related(viewer, directive, relation, key));
  }

  private Change related(Viewer viewer, Directive directive, NewRelation relation, String key) {
    if (key.equals(NotationKey.of(directive.header().notation()))) {
      return new Change.NotationWrong();
    }
    cited.lock(new TreeSet<>(List.of(key)));
    CitedId other =
        cited.named(
            new Directive.Citation(
                VietnameseText.composed(relation.notation()),
                relation.type(),
                relation.issuedOn(),
                null,
                null),
            key);
    cited.resolve(List.of(key));
    if (!relations.add(directive.id(), other, relation.kind(), false)) {
      return new Change.Known();
    }
    return done(
        viewer,
        directive.id(),
        "directive.related",
        Map.of("kind", relation.kind().name(), "to", relation.notation()));
  }

  @Override
  @Transactional
  public Change rekind(Viewer viewer, Edit edit, RelationId relation, RelationKind kind) {
    return changed(
        viewer,
        edit,
        directive ->
            relations
                .find(directive.id(), relation)
                .<Change>map(
                    kept -> {
                      relations.rekind(relation, kind);
                      return done(
                          viewer,
                          directive.id(),
                          "directive.related",
                          Map.of(
                              "before", kept.kind().name(),
                              "kind", kind.name(),
                              "to", kept.notation()));
                    })
                .orElseGet(Change.Absent::new));
  }

  @Override
  @Transactional
  public Change unrelate(Viewer viewer, Edit edit, RelationId relation) {
    return changed(
        viewer,
        edit,
        directive ->
            relations
                .find(directive.id(), relation)
                .<Change>map(
                    kept -> {
                      relations.remove(relation);
                      cited.keyOf(kept.cited()).ifPresent(k -> cited.forgetUnnamed(List.of(k)));
                      return done(
                          viewer,
                          directive.id(),
                          "directive.unrelated",
                          Map.of("kind", kept.kind().name(), "to", kept.notation()));
                    })
                .orElseGet(Change.Absent::new));
  }

  @Override
  public boolean mayIdentify(Viewer viewer) {
    return seen.sights().mayDirectAll(viewer);
  }

  @Override
  @Transactional
  public Change identify(Viewer viewer, CitedId id, @Nullable DirectiveId document) {
    if (stubFor(viewer, id).isEmpty()) {
      return new Change.Absent();
    }
    if (!seen.sights().mayDirectAll(viewer)) {
      return new Change.Forbidden();
    }
    if (document != null && seen.directives().findFor(viewer, document).isEmpty()) {
      return new Change.Absent();
    }
    cited.identify(id, document);
    if (document == null) {
      cited.keyOf(id).ifPresent(key -> cited.resolve(List.of(key)));
    }
    audit.record(
        viewer.actor(),
        "cited.identified",
        "cited:" + id,
        Map.of("document", String.valueOf(document)));
    return new Change.Done(0);
  }

  private Change changed(Viewer viewer, Edit edit, Function<Directive, Change> change) {
    Optional<Directive> found = seen.directives().findFor(viewer, edit.directive());
    if (found.isEmpty()) {
      return new Change.Absent();
    }
    if (!seen.sights().mayDirect(viewer, found.get())) {
      return new Change.Forbidden();
    }
    int version = bearings.lock(edit.directive());
    return version == edit.version() ? change.apply(found.get()) : new Change.Stale(version);
  }

  private Change done(Viewer viewer, DirectiveId id, String action, Map<String, ?> details) {
    int version = bearings.advance(id);
    audit.record(viewer.actor(), action, "directive:" + id, details);
    return new Change.Done(version);
  }
}
