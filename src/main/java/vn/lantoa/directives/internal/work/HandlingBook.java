package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.Audit;

/// [Handling] over the database.
@Service
class HandlingBook implements Handling {
  private final Grips grips;
  private final AssignmentRows rows;
  private final AssignmentReader reader;
  private final Returning returning;
  private final Extending extending;
  private final Delegating delegating;
  private final Audit audit;

  HandlingBook(
      Grips grips,
      AssignmentRows rows,
      AssignmentReader reader,
      Returning returning,
      Extending extending,
      Delegating delegating,
      Audit audit) {
    this.grips = grips;
    this.rows = rows;
    this.reader = reader;
    this.returning = returning;
    this.extending = extending;
    this.delegating = delegating;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Course> courseFor(Viewer viewer, AssignmentId id) {
    return grips.seen(viewer, id).map(row -> course(viewer, row));
  }

  private Course course(Viewer viewer, AssignmentRows.Row row) {
    boolean answers = grips.answers(viewer, row);
    boolean open = grips.isOpen(row);
    AssignmentId parent = row.parent();
    List<Assignment> parts = rows.partsOf(row.id()).stream().map(reader.ofToday()).toList();
    List<Unit> below = answers && open ? delegating.candidates(row) : List.of();
    return new Course(
        reader.one(row),
        parent == null ? null : rows.find(parent).map(whole -> whole.holder().name()).orElse(null),
        row.note(),
        parts,
        extending.of(row.id()),
        returning.of(row.id()),
        below,
        new Rights(answers, grips.decides(viewer, row)));
  }

  @Override
  @Transactional
  public Step accept(Viewer viewer, AssignmentId id) {
    return grips.asHolder(
        viewer,
        id,
        row -> {
          if (!grips.isOpen(row)) {
            return new Step.Refused(Reason.NOT_OPEN);
          }
          if (row.acceptedAt() == null) {
            rows.accept(id, viewer.account());
            audit.record(viewer.actor(), "assignment.accepted", "assignment:" + id, Map.of());
          }
          return new Step.Taken();
        });
  }

  @Override
  @Transactional
  public Step giveBack(Viewer viewer, AssignmentId id, String reason) {
    return grips.asHolder(viewer, id, row -> returning.giveBack(viewer, row, reason));
  }

  @Override
  @Transactional
  public Step decideReturn(Viewer viewer, AssignmentId id, Verdict verdict) {
    return grips.asGiver(viewer, id, row -> returning.decide(viewer, row, verdict));
  }

  @Override
  @Transactional
  public Step askExtension(Viewer viewer, AssignmentId id, LocalDate wanted, String reason) {
    return grips.asHolder(viewer, id, row -> extending.ask(viewer, row, wanted, reason));
  }

  @Override
  @Transactional
  public Step decideExtension(Viewer viewer, AssignmentId id, Decision decision) {
    return grips.asGiver(viewer, id, row -> extending.decide(viewer, row, decision));
  }

  @Override
  @Transactional
  public Step delegate(Viewer viewer, AssignmentId id, Delegation delegation) {
    return grips.asHolder(viewer, id, row -> delegating.delegate(viewer, row, delegation));
  }

  @Override
  @Transactional
  public Step withdraw(Viewer viewer, AssignmentId part) {
    return grips.asGiver(viewer, part, row -> delegating.withdraw(viewer, row));
  }
}
