package vn.lantoa.results.internal.views;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.SavedView;
import vn.lantoa.results.SavedView.Sharing;
import vn.lantoa.results.SavedViews;
import vn.lantoa.shared.Audit;

/// [SavedViews] over the database.
@Service
class SavedViewDesk implements SavedViews {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_QUERY = 2_000;
  private static final int MOST = 100;

  private final SavedViewRows rows;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  SavedViewDesk(SavedViewRows rows, Access access, Audit audit, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SavedView> seenBy(Viewer viewer) {
    return rows.seenBy(viewer);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<SavedView> find(Viewer viewer, UUID id) {
    return rows.find(viewer, id);
  }

  @Override
  public boolean mayShareWithAll(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.READ);
  }

  @Override
  @Transactional
  public Outcome save(Viewer viewer, SavedView.Draft typed) {
    SavedView.Draft draft =
        new SavedView.Draft(typed.name().strip(), typed.query(), typed.sharing());
    Reason wrong = wrong(viewer, draft);
    if (wrong != null) {
      return new Outcome.Refused(wrong);
    }
    Optional<UUID> id = rows.insert(viewer, draft, clock.instant());
    if (id.isEmpty()) {
      return new Outcome.Refused(Reason.NAME_TAKEN);
    }
    audit.record(
        viewer.actor(),
        "saved-view.saved",
        "saved-view:" + id.get(),
        Map.of("name", draft.name(), "sharing", draft.sharing().name()));
    return new Outcome.Done(id.get());
  }

  private @Nullable Reason wrong(Viewer viewer, SavedView.Draft draft) {
    Reason name = wrong(draft.name());
    if (name != null) {
      return name;
    }
    if (draft.query().length() > LONGEST_QUERY) {
      return Reason.QUERY_LONG;
    }
    if (draft.sharing() == Sharing.AGENCY && !mayShareWithAll(viewer)) {
      return Reason.SHARING;
    }
    return rows.countOf(viewer.account()) >= MOST ? Reason.TOO_MANY : null;
  }

  private static @Nullable Reason wrong(String name) {
    if (name.isEmpty()) {
      return Reason.NAME_MISSING;
    }
    return name.length() > LONGEST_NAME ? Reason.NAME_LONG : null;
  }

  @Override
  @Transactional
  public Outcome rename(Viewer viewer, UUID id, int seen, String typed) {
    Optional<SavedView> own = own(viewer, id);
    if (own.isEmpty()) {
      return new Outcome.Absent();
    }
    String name = typed.strip();
    Reason wrong = wrong(name);
    if (wrong == null && rows.isTaken(viewer.account(), name, id)) {
      wrong = Reason.NAME_TAKEN;
    }
    if (wrong == null && !rows.rename(id, seen, name)) {
      wrong = Reason.STALE;
    }
    if (wrong != null) {
      return new Outcome.Refused(wrong);
    }
    audit.record(
        viewer.actor(),
        "saved-view.renamed",
        "saved-view:" + id,
        Map.of("before", own.get().name(), "name", name));
    return new Outcome.Done(id);
  }

  @Override
  @Transactional
  public Outcome remove(Viewer viewer, UUID id) {
    Optional<SavedView> own = own(viewer, id);
    if (own.isEmpty()) {
      return new Outcome.Absent();
    }
    rows.delete(id);
    audit.record(
        viewer.actor(),
        "saved-view.removed",
        "saved-view:" + id,
        Map.of("name", own.get().name(), "query", own.get().query()));
    return new Outcome.Done(id);
  }

  private Optional<SavedView> own(Viewer viewer, UUID id) {
    return rows.find(viewer, id).filter(view -> view.owner().equals(viewer.account()));
  }
}
