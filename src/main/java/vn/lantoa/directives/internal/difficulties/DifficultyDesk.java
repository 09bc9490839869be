package vn.lantoa.directives.internal.difficulties;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.difficulties.DifficultyId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// [Difficulties] over the database.
@Service
class DifficultyDesk implements Difficulties {
  private final DifficultyRows rows;
  private final MoveRows moves;
  private final Directives directives;
  private final Organisation organisation;
  private final Access access;
  private final Sights sights;
  private final Herald herald;

  DifficultyDesk(
      DifficultyRows rows,
      MoveRows moves,
      Directives directives,
      Organisation organisation,
      Access access,
      Sights sights,
      Herald herald) {
    this.rows = rows;
    this.moves = moves;
    this.directives = directives;
    this.organisation = organisation;
    this.access = access;
    this.sights = sights;
    this.herald = herald;
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Difficulty> list(Viewer viewer, Filter filter) {
    int size = Math.clamp(filter.size(), 1, 200);
    int page = Math.max(1, filter.page());
    var bounded =
        new Filter(
            filter.kind(),
            filter.state(),
            filter.directive(),
            filter.text(),
            filter.turn(),
            page,
            size);
    Set<UnitId> turns = turnsOf(viewer);
    return new Slice<>(
        rows.list(sights.of(viewer), bounded, turns),
        page,
        size,
        rows.count(sights.of(viewer), bounded, turns));
  }

  /// Units for which the viewer answers what comes up to them.
  private static Set<UnitId> turnsOf(Viewer viewer) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.APPROVE))
        .map(Viewer.Grant::unit)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Difficulty> difficultyFor(Viewer viewer, DifficultyId id) {
    return rows.find(sights.of(viewer), id);
  }

  @Override
  @Transactional(readOnly = true)
  public Rights rightsFor(Viewer viewer, Difficulty difficulty) {
    boolean answers =
        difficulty.isOpen()
            && access.may(viewer, Ability.APPROVE, difficulty.at().unit(), sights.today());
    return new Rights(
        answers,
        answers && above(difficulty.at().unit()).isPresent(),
        difficulty.isOpen() && sights.mayAcknowledge(viewer, difficulty.asker().unit()));
  }

  private Optional<UnitId> above(UnitId unit) {
    UnitId living = organisation.bearersOf(unit, sights.today()).stream().findFirst().orElse(unit);
    return organisation.findUnit(living, sights.today()).map(Unit::parent);
  }

  @Override
  public boolean mayRaise(Viewer viewer) {
    return sights.mayAcknowledge(viewer, viewer.unit()) && above(viewer.unit()).isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Difficulty> answersOn(
      Viewer viewer, DirectiveId directive, @Nullable ClauseId clause) {
    return rows.answers(sights.of(viewer), directive, clause);
  }

  @Override
  @Transactional
  public Raising raise(Viewer viewer, Request request) {
    Optional<UnitId> to = above(viewer.unit());
    if (to.isEmpty() || !mayRaise(viewer)) {
      return new Raising.Forbidden();
    }
    String subject = request.subject().strip();
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      return new Raising.SubjectWrong();
    }
    if (request.body().length() > LONGEST_TEXT) {
      return new Raising.BodyWrong();
    }
    return isAboutSomethingSeen(viewer, request)
        ? raised(viewer, request, to.get())
        : new Raising.AboutWrong();
  }

  private boolean isAboutSomethingSeen(Viewer viewer, Request request) {
    DirectiveId directive = request.directive();
    ClauseId clause = request.clause();
    if (directive == null) {
      return clause == null;
    }
    Optional<Directive> seen = directives.findFor(viewer, directive);
    return seen.isPresent()
        && (clause == null || seen.get().clauses().stream().anyMatch(c -> c.id().equals(clause)));
  }

  private Raising raised(Viewer viewer, Request request, UnitId to) {
    DifficultyId id = moves.insert(request, viewer.unit(), to, viewer.account());
    herald.record(
        viewer.actor(),
        "difficulty.raised",
        "difficulty:" + id,
        Map.of("kind", request.kind().name(), "to", to.toString()));
    herald.tell(
        new Notice(
            "difficulty.raised",
            "difficulty:" + id,
            new Notice.To.Units(Set.of(to), Ability.APPROVE),
            List.of(viewer.person(), request.subject().strip()),
            "/difficulties/" + id,
            Notice.Weight.DIGEST));
    return new Raising.Raised(id);
  }

  @Override
  @Transactional
  public Moving passOn(Viewer viewer, Edit edit, String opinion) {
    String text = VietnameseText.composed(opinion).strip();
    return moved(
        viewer,
        edit,
        now -> {
          if (!rightsFor(viewer, now).passesOn()) {
            return Optional.of(new Moving.Forbidden());
          }
          if (isWrong(text)) {
            return Optional.of(new Moving.TextWrong());
          }
          UnitId to = above(now.at().unit()).orElseThrow();
          moves.passOn(now, to, text, viewer.account());
          moves.rise(now.id(), organisation.sphereOf(now.at().unit(), sights.today()));
          herald.record(
              viewer.actor(),
              "difficulty.passed.on",
              "difficulty:" + now.id(),
              Map.of("to", to.toString()));
          herald.tell(
              new Notice(
                  "difficulty.passed",
                  "difficulty:" + now.id() + ":" + to,
                  new Notice.To.Units(Set.of(to), Ability.APPROVE),
                  List.of(now.at().name(), now.subject()),
                  "/difficulties/" + now.id(),
                  Notice.Weight.DIGEST));
          return Optional.empty();
        });
  }

  @Override
  @Transactional
  public Moving answer(Viewer viewer, Edit edit, Reply reply) {
    var composed = new Reply(VietnameseText.composed(reply.text()).strip(), reply.privately());
    return moved(
        viewer,
        edit,
        now -> {
          if (!rightsFor(viewer, now).answers()) {
            return Optional.of(new Moving.Forbidden());
          }
          if (isWrong(composed.text())) {
            return Optional.of(new Moving.TextWrong());
          }
          moves.answer(now.id(), composed, viewer.account());
          herald.record(
              viewer.actor(),
              "difficulty.answered",
              "difficulty:" + now.id(),
              Map.of("private", composed.privately()));
          tellAnswer(now, composed.privately());
          return Optional.empty();
        });
  }

  private static boolean isWrong(String text) {
    return text.isEmpty() || text.length() > LONGEST_TEXT;
  }

  /// Whoever asked, and unless it is private everybody who has the clause.
  private void tellAnswer(Difficulty difficulty, boolean privately) {
    Set<UnitId> units = new HashSet<>();
    units.add(difficulty.asker().unit());
    Difficulty.About about = difficulty.about();
    if (about != null && !privately) {
      units.addAll(moves.holders(about));
    }
    List<Notice.To> all =
        List.of(
            new Notice.To.Person(moves.raisedBy(difficulty.id())),
            new Notice.To.Units(units, Ability.ACKNOWLEDGE));
    for (Notice.To to : all) {
      herald.tell(
          new Notice(
              "difficulty.answered",
              "difficulty:" + difficulty.id(),
              to,
              List.of(difficulty.at().name(), difficulty.subject()),
              "/difficulties/" + difficulty.id(),
              Notice.Weight.DIGEST));
    }
  }

  @Override
  @Transactional
  public Moving withdraw(Viewer viewer, Edit edit) {
    return moved(
        viewer,
        edit,
        now -> {
          if (!rightsFor(viewer, now).withdraws()) {
            return Optional.of(new Moving.Forbidden());
          }
          moves.withdraw(now.id());
          herald.record(viewer.actor(), "difficulty.withdrawn", "difficulty:" + now.id(), Map.of());
          return Optional.empty();
        });
  }

  /// @param change writes the change, or gives what stands against it
  private Moving moved(Viewer viewer, Edit edit, Function<Difficulty, Optional<Moving>> change) {
    if (difficultyFor(viewer, edit.id()).isEmpty()) {
      return new Moving.Absent();
    }
    moves.lock(edit.id());
    Difficulty now = difficultyFor(viewer, edit.id()).orElseThrow();
    if (now.version() != edit.version()) {
      return new Moving.Stale(now);
    }
    return change
        .apply(now)
        .orElseGet(() -> new Moving.Moved(difficultyFor(viewer, edit.id()).orElseThrow()));
  }
}
