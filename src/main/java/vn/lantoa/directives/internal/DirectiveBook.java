package vn.lantoa.directives.internal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
  private final Edits edits;

  DirectiveBook(
      Registrar registrar,
      DirectiveRows rows,
      DirectiveLines lines,
      ClauseRows clauses,
      Issuer issuer,
      Sights sights,
      Edits edits) {
    this.registrar = registrar;
    this.rows = rows;
    this.lines = lines;
    this.clauses = clauses;
    this.issuer = issuer;
    this.sights = sights;
    this.edits = edits;
  }

  @Override
  public boolean mayDirect(Viewer viewer) {
    return sights.deskOf(viewer).isPresent();
  }

  @Override
  public boolean mayDirect(Viewer viewer, Directive directive) {
    return sights.mayDirect(viewer, directive);
  }

  @Override
  @Transactional
  public Registration register(Viewer viewer, String fileName, byte[] bytes) {
    return register(viewer, new Handing(List.of(new ReceivedFile(fileName, bytes)), null));
  }

  @Override
  @Transactional
  public Registration register(Viewer viewer, Handing handing) {
    return sights
        .deskOf(viewer)
        .map(desk -> registrar.register(keeper(viewer, desk), handing))
        .orElseGet(Registration.Forbidden::new);
  }

  private Registrar.Keeper keeper(Viewer viewer, Sights.Desk desk) {
    return new Registrar.Keeper(viewer, desk.unit(), sights.of(viewer));
  }

  @Override
  @Transactional
  public Correction exchangeLetter(Viewer viewer, Edit edit, int annex) {
    return edits.edited(
        viewer,
        edit,
        directive ->
            switch (registrar.exchange(edit.directive(), annex)) {
              case Registrar.Exchange.Done() -> edits.corrected(viewer, edit, "letter", null);
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
        .map(directive -> registrar.isWritten(id) ? Composed.of(directive) : kept(directive));
  }

  private Original kept(Directive directive) {
    DocumentRows.Kept kept = registrar.kept(directive.id());
    return new Original(
        kept.files().stream()
            .map(
                file ->
                    new Original.File(
                        file.position(), file.name(), HexFormat.of().formatHex(file.sha256())))
            .toList(),
        Pieces.of(kept, directive.clauses()));
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
    return edits.edited(
        viewer,
        edit,
        directive -> {
          Optional<String> marking = Secrets.markIn(header);
          if (marking.isPresent()) {
            return new Correction.Secret(marking.get());
          }
          rows.changeHeader(edit.directive(), header);
          return edits.corrected(viewer, edit, "header", null);
        });
  }

  @Override
  @Transactional
  public Correction correctClause(
      Viewer viewer, Edit edit, ClauseId clause, Clause.Content content) {
    return edits.edited(
        viewer,
        edit,
        directive -> {
          if (directive.clauses().stream().noneMatch(c -> c.id().equals(clause))) {
            return new Correction.Absent();
          }
          if (isTaken(directive, content.ref(), clause)) {
            return new Correction.RefTaken();
          }
          Optional<String> marking = Secrets.markIn(content);
          if (marking.isPresent()) {
            return new Correction.Secret(marking.get());
          }
          clauses.change(clause, content);
          return edits.corrected(viewer, edit, content.ref(), clause);
        });
  }

  @Override
  @Transactional
  public Correction addClause(Viewer viewer, Edit edit, Clause.Content content) {
    return edits.edited(
        viewer,
        edit,
        directive -> {
          if (isTaken(directive, content.ref(), null)) {
            return new Correction.RefTaken();
          }
          Optional<String> marking = Secrets.markIn(content);
          if (marking.isPresent()) {
            return new Correction.Secret(marking.get());
          }
          ClauseId added = clauses.add(edit.directive(), content, null, null);
          return edits.corrected(viewer, edit, content.ref(), added);
        });
  }

  @Override
  @Transactional
  public Correction removeClause(Viewer viewer, Edit edit, ClauseId clause) {
    return edits.edited(
        viewer,
        edit,
        directive ->
            directive.clauses().stream()
                .filter(c -> c.id().equals(clause))
                .findFirst()
                .<Correction>map(
                    removed -> {
                      clauses.remove(clause);
                      return edits.corrected(viewer, edit, removed.ref(), null);
                    })
                .orElseGet(Correction.Absent::new));
  }

  private static boolean isTaken(Directive directive, String ref, @Nullable ClauseId by) {
    return directive.clauses().stream().anyMatch(c -> c.ref().equals(ref) && !c.id().equals(by));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FanOut> fanOutFor(Viewer viewer, DirectiveId id) {
    return findFor(viewer, id).map(issuer::fanOut);
  }

  @Override
  @Transactional
  public Issuing issue(Viewer viewer, DirectiveId id, IssueOrder order) {
    Optional<Directive> found = findFor(viewer, id);
    if (found.isEmpty()) {
      return new Issuing.Absent();
    }
    if (!mayDirect(viewer, found.get())) {
      return new Issuing.Forbidden();
    }
    DirectiveRows.Standing standing = rows.lock(id);
    if (!standing.draft()) {
      return new Issuing.NotDraft();
    }
    if (order.version() != null && order.version() != standing.version()) {
      return new Issuing.Stale(standing.version());
    }
    List<String> undecided = edits.succession().undecided(id);
    if (!undecided.isEmpty()) {
      return new Issuing.SuccessionOpen(undecided);
    }
    Issuing issuing = issuer.issue(viewer, findFor(viewer, id).orElseThrow(), order);
    if (issuing instanceof Issuing.Issued) {
      edits.succession().carryOut(viewer, id);
    }
    return issuing;
  }
}
