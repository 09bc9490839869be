package vn.lantoa.directives.internal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Original;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Slice;

/// [Directives] over the database.
@Service
class DirectiveBook implements Directives {
  private final Registrar registrar;
  private final DirectiveRows rows;
  private final DirectiveLines lines;
  private final ClauseRows clauses;
  private final Issuer issuer;
  private final Sights sights;
  private final Audit audit;

  DirectiveBook(
      Registrar registrar,
      DirectiveRows rows,
      DirectiveLines lines,
      ClauseRows clauses,
      Issuer issuer,
      Sights sights,
      Audit audit) {
    this.registrar = registrar;
    this.rows = rows;
    this.lines = lines;
    this.clauses = clauses;
    this.issuer = issuer;
    this.sights = sights;
    this.audit = audit;
  }

  @Override
  public boolean mayDirect(Viewer viewer) {
    return sights.mayDirect(viewer);
  }

  @Override
  @Transactional
  public Registration register(Viewer viewer, String fileName, byte[] bytes) {
    return register(viewer, new Handing(List.of(new ReceivedFile(fileName, bytes)), null));
  }

  @Override
  @Transactional
  public Registration register(Viewer viewer, Handing handing) {
    return mayDirect(viewer) ? registrar.register(viewer, handing) : new Registration.Forbidden();
  }

  @Override
  @Transactional
  public Correction exchangeLetter(Viewer viewer, Edit edit, int annex) {
    return edited(
        viewer,
        edit,
        directive ->
            switch (registrar.exchange(edit.directive(), annex)) {
              case Registrar.Exchange.Done() -> corrected(viewer, edit, "letter", null);
              case Registrar.Exchange.NoSuchAnnex() -> new Correction.Absent();
              case Registrar.Exchange.Taken(var other) -> new Correction.LetterTaken(other);
            });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Directive> findFor(Viewer viewer, DirectiveId id) {
    return rows.find(sights.of(viewer), id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Original> findOriginalFor(Viewer viewer, DirectiveId id) {
    return findFor(viewer, id)
        .map(
            directive -> {
              DocumentRows.Kept kept = registrar.kept(id);
              return new Original(
                  kept.files().stream()
                      .map(
                          file ->
                              new Original.File(
                                  file.position(),
                                  file.name(),
                                  HexFormat.of().formatHex(file.sha256())))
                      .toList(),
                  Pieces.of(kept, directive.clauses()));
            });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ReceivedFile> findFileFor(Viewer viewer, DirectiveId id, int position) {
    return findFor(viewer, id).flatMap(directive -> registrar.file(id, position));
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Line> list(Viewer viewer, Filter filter) {
    return lines.list(sights.of(viewer), filter, sights.today());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Integer> years(Viewer viewer) {
    return lines.years(sights.of(viewer));
  }

  @Override
  @Transactional
  public Correction correctHeader(Viewer viewer, Edit edit, Directive.Header header) {
    return edited(
        viewer,
        edit,
        directive -> {
          rows.changeHeader(edit.directive(), header);
          return corrected(viewer, edit, "header", null);
        });
  }

  @Override
  @Transactional
  public Correction correctClause(
      Viewer viewer, Edit edit, ClauseId clause, Clause.Content content) {
    return edited(
        viewer,
        edit,
        directive -> {
          if (directive.clauses().stream().noneMatch(c -> c.id().equals(clause))) {
            return new Correction.Absent();
          }
          if (isTaken(directive, content.ref(), clause)) {
            return new Correction.RefTaken();
          }
          clauses.change(clause, content);
          return corrected(viewer, edit, content.ref(), clause);
        });
  }

  @Override
  @Transactional
  public Correction addClause(Viewer viewer, Edit edit, Clause.Content content) {
    return edited(
        viewer,
        edit,
        directive -> {
          if (isTaken(directive, content.ref(), null)) {
            return new Correction.RefTaken();
          }
          ClauseId added = clauses.add(edit.directive(), content, null, null);
          return corrected(viewer, edit, content.ref(), added);
        });
  }

  @Override
  @Transactional
  public Correction removeClause(Viewer viewer, Edit edit, ClauseId clause) {
    return edited(
        viewer,
        edit,
        directive ->
            directive.clauses().stream()
                .filter(c -> c.id().equals(clause))
                .findFirst()
                .<Correction>map(
                    removed -> {
                      clauses.remove(clause);
                      return corrected(viewer, edit, removed.ref(), null);
                    })
                .orElseGet(Correction.Absent::new));
  }

  private Correction edited(Viewer viewer, Edit edit, Function<Directive, Correction> change) {
    if (findFor(viewer, edit.directive()).isEmpty()) {
      return new Correction.Absent();
    }
    if (!mayDirect(viewer)) {
      return new Correction.Forbidden();
    }
    DirectiveRows.Standing standing = rows.lock(edit.directive());
    if (!standing.draft()) {
      return new Correction.NotDraft();
    }
    Directive now = findFor(viewer, edit.directive()).orElseThrow();
    return standing.version() == edit.version() ? change.apply(now) : new Correction.Stale(now);
  }

  private static boolean isTaken(Directive directive, String ref, @Nullable ClauseId by) {
    return directive.clauses().stream().anyMatch(c -> c.ref().equals(ref) && !c.id().equals(by));
  }

  private Correction corrected(Viewer viewer, Edit edit, String what, @Nullable ClauseId clause) {
    registrar.corrected(edit.directive());
    int version = rows.advance(edit.directive());
    audit.record(
        viewer.actor(),
        "directive.corrected",
        "directive:" + edit.directive(),
        java.util.Map.of("what", what, "version", version));
    return new Correction.Corrected(version, clause);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FanOut> fanOutFor(Viewer viewer, DirectiveId id) {
    return findFor(viewer, id).map(issuer::fanOut);
  }

  @Override
  @Transactional
  public Issuing issue(Viewer viewer, DirectiveId id, IssueOrder order) {
    if (findFor(viewer, id).isEmpty()) {
      return new Issuing.Absent();
    }
    if (!mayDirect(viewer)) {
      return new Issuing.Forbidden();
    }
    DirectiveRows.Standing standing = rows.lock(id);
    if (!standing.draft()) {
      return new Issuing.NotDraft();
    }
    if (order.version() != null && order.version() != standing.version()) {
      return new Issuing.Stale(standing.version());
    }
    return issuer.issue(viewer, findFor(viewer, id).orElseThrow(), order);
  }
}
