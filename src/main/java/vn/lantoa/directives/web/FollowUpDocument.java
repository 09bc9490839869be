package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.documents.Block;
import vn.lantoa.shared.documents.OfficialDocument;

/// The printed follow-up table, in the layout of official documents: by clause, by unit, and what
/// is overdue as an annex.
@Component
class FollowUpDocument {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;
  private final Organisation organisation;

  FollowUpDocument(MessageSource messages, Organisation organisation) {
    this.messages = messages;
    this.organisation = organisation;
  }

  byte[] write(Viewer viewer, Matrix matrix, List<Assignment> late, LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    Matrix.Totals totals = matrix.totals();
    blocks.add(
        new Block.Paragraph(
            t(
                "directives.followup.asof",
                DAY.format(today),
                totals.assignments(),
                totals.units(),
                totals.acknowledged(),
                totals.lateUnits())));
    blocks.add(clauses(matrix));
    blocks.add(units(matrix));
    List<OfficialDocument.Annex> annexes = late.isEmpty() ? List.of() : List.of(annex(late, today));
    return new OfficialDocument(
            letterhead(viewer, today),
            new OfficialDocument.Title(
                t("directives.followup.title"),
                t("directives.followup.subject", matrix.directive().label())),
            List.of(),
            OfficialDocument.Part.upright(blocks),
            OfficialDocument.Signature.open(),
            List.of(),
            annexes)
        .docx();
  }

  private OfficialDocument.Letterhead letterhead(Viewer viewer, LocalDate today) {
    String issuer =
        organisation.findUnit(viewer.unit(), today).map(Unit::name).orElse(viewer.person());
    String root =
        organisation.unitsOn(today, UnitKind.HEADQUARTERS).stream()
            .map(Unit::name)
            .findFirst()
            .orElse(issuer);
    @Nullable String superior = issuer.equals(root) ? null : root;
    return new OfficialDocument.Letterhead(superior, issuer, null, null, today);
  }

  private Block.Table clauses(Matrix matrix) {
    return new Block.Table(
        t("directives.followup.clauses"),
        List.of(
            Block.Column.centred(t("directives.column.clause"), 10),
            Block.Column.text(t("directives.followup.heading"), 44),
            Block.Column.centred(t("directives.work.column.due"), 18),
            Block.Column.number(t("directives.followup.leads"), 12),
            Block.Column.number(t("directives.followup.done"), 10),
            Block.Column.number(t("directives.column.overdue"), 10)),
        matrix.columns().stream()
            .map(
                one ->
                    List.of(
                        one.ref(),
                        one.heading(),
                        day(one.dueOn()),
                        String.valueOf(one.leads()),
                        one.dueOn() == null ? "–" : String.valueOf(one.done()),
                        one.dueOn() == null ? "–" : String.valueOf(one.overdue())))
            .toList(),
        List.of());
  }

  private Block.Table units(Matrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    for (Matrix.Row row : matrix.rows().rows()) {
      Matrix.Counts counts = row.counts();
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              row.name(),
              String.valueOf(counts.assignments()),
              String.valueOf(counts.acknowledged()),
              String.valueOf(counts.done()),
              String.valueOf(counts.overdue())));
    }
    Matrix.Totals totals = matrix.totals();
    long done = totals.of(WorkState.DONE_ON_TIME) + totals.of(WorkState.DONE_LATE);
    return new Block.Table(
        t("directives.followup.table"),
        List.of(
            Block.Column.centred(t("directives.followup.number"), 8),
            Block.Column.text(t("directives.column.unit"), 44),
            Block.Column.number(t("directives.followup.assignments"), 12),
            Block.Column.number(t("directives.column.acknowledged"), 14),
            Block.Column.number(t("directives.followup.done"), 10),
            Block.Column.number(t("directives.column.overdue"), 12)),
        rows,
        List.of(
            "",
            t("directives.total"),
            String.valueOf(totals.assignments()),
            String.valueOf(totals.acknowledged()),
            String.valueOf(done),
            String.valueOf(totals.of(WorkState.OPEN_OVERDUE))));
  }

  private OfficialDocument.Annex annex(List<Assignment> late, LocalDate today) {
    List<List<String>> rows = new ArrayList<>();
    for (Assignment one : late) {
      Integer left = one.summary().workingDaysLeft();
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              one.summary().holder().name(),
              one.summary().clauseRef(),
              one.summary().clauseHeading(),
              day(one.summary().dueOn()),
              left == null ? "" : String.valueOf(-left)));
    }
    Block.Table table =
        new Block.Table(
            "",
            List.of(
                Block.Column.centred(t("directives.followup.number"), 6),
                Block.Column.text(t("directives.column.unit"), 30),
                Block.Column.centred(t("directives.column.clause"), 8),
                Block.Column.text(t("directives.followup.heading"), 36),
                Block.Column.centred(t("directives.work.column.due"), 12),
                Block.Column.number(t("directives.followup.days.late"), 10)),
            rows,
            List.of());
    return new OfficialDocument.Annex(
        t("directives.followup.annex"),
        t("directives.followup.annex.title", DAY.format(today)),
        OfficialDocument.Part.across(List.of(table)));
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? t("directives.work.standing") : DAY.format(day);
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, FollowUpPages.language());
  }
}
