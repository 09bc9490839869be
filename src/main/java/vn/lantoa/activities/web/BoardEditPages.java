package vn.lantoa.activities.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.BoardEdits;
import vn.lantoa.activities.BoardEdits.Applying;
import vn.lantoa.activities.BoardEdits.CellDoubt;
import vn.lantoa.activities.BoardEdits.CellEdit;
import vn.lantoa.activities.BoardEdits.Sheet;
import vn.lantoa.activities.BoardEdits.SheetRow;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.web.BoardEditPage.Wrong;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Correcting figures in the cells of the board.
@Controller
class BoardEditPages {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final BoardEdits edits;
  private final BoardPeriods periods;
  private final CompletenessDrawing drawing;
  private final MessageSource messages;

  BoardEditPages(
      BoardEdits edits, BoardPeriods periods, CompletenessDrawing drawing, MessageSource messages) {
    this.edits = edits;
    this.periods = periods;
    this.drawing = drawing;
    this.messages = messages;
  }

  @GetMapping("/board/edit")
  Page sheet(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String period) {
    return new BoardEditPage(found(viewer, unit, period), Map.of(), List.of());
  }

  private Sheet found(Viewer viewer, @Nullable String unit, @Nullable String period) {
    ReportingPeriod wanted = periods.orThisWeek(period);
    UnitId of = drawing.unit(viewer, unit, wanted);
    return edits
        .sheetOf(viewer, of, wanted)
        .filter(sheet -> !sheet.rows().isEmpty())
        .orElseThrow(Refusal::absent);
  }

  /// One cell that was typed over.
  private record Changed(String field, SheetRow row, Form form, CellEdit edit) {}

  @PostMapping("/board/edit")
  Object save(Viewer viewer, @RequestParam Map<String, String> typed) {
    Sheet sheet = found(viewer, typed.get("unit"), typed.get("period"));
    List<Wrong> wrongs = new ArrayList<>();
    List<Changed> changed = changes(sheet, typed, wrongs);
    if (wrongs.isEmpty()) {
      List<CellEdit> wanted = changed.stream().map(Changed::edit).toList();
      switch (edits.apply(viewer, sheet.period(), wanted)) {
        case Applying.Applied(int count) -> {
          return "redirect:" + new BoardEditPage(sheet, Map.of(), List.of()).back();
        }
        case Applying.Doubtful(var doubts) -> {
          doubts.forEach(
              doubt ->
                  wrongs.add(
                      wrong(
                          changed.get(doubt.at()),
                          Faults.keyOf(doubt.doubt().fault()),
                          doubt.doubt().fault().arguments())));
          return Rendered.refused(
              new BoardEditPage(sheet, withDoubts(kept(typed), changed, doubts), wrongs));
        }
        case Applying.Refused(var faults) ->
            faults.forEach(
                fault ->
                    wrongs.add(
                        wrong(
                            changed.get(fault.at()),
                            Faults.keyOf(fault.fault()),
                            fault.fault().arguments())));
      }
    }
    return Rendered.refused(new BoardEditPage(sheet, kept(typed), wrongs));
  }

  private List<Changed> changes(Sheet sheet, Map<String, String> typed, List<Wrong> wrongs) {
    List<Changed> changed = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      for (Form form : sheet.forms()) {
        change(sheet, row, form, typed).ifPresent(changed::add);
      }
    }
    changed.stream()
        .filter(one -> one.edit().quantity() < 0)
        .forEach(one -> wrongs.add(wrong(one, "error.activities.number.wrong", List.of())));
    return changed;
  }

  /// Absent where nothing was typed over. A quantity below zero stands for what is no number.
  private Optional<Changed> change(
      Sheet sheet, SheetRow row, Form form, Map<String, String> typed) {
    String field = BoardEditPage.field(row, form);
    String text = typed.get(field);
    if (text == null) {
      return Optional.empty();
    }
    String[] was = typed.getOrDefault("was-" + field, "").split(":", -1);
    boolean existed = was.length == 3 && Units.uuid(was[0]).isPresent();
    String digits = text.replaceAll("[.,\\s\\u00A0]", "");
    if (existed ? digits.equals(was[2]) : digits.isEmpty()) {
      return Optional.empty();
    }
    long quantity = digits.isEmpty() ? 0 : digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
    CellEdit edit =
        new CellEdit(
            row.unit().id(),
            form.code(),
            quantity,
            existed ? Units.uuid(was[0]).map(ActivityId::new).orElseThrow() : null,
            existed && was[1].matches("\\d{1,6}") ? Integer.parseInt(was[1]) : 0,
            form.name().in(VIETNAMESE)
                + ", "
                + PeriodName.of(messages, sheet.period(), VIETNAMESE).toLowerCase(VIETNAMESE),
            reason(typed),
            confirmation(field, typed));
    return Optional.of(new Changed(field, row, form, edit));
  }

  private static Confirmation confirmation(String field, Map<String, String> typed) {
    return new Confirmation(
        typed.getOrDefault(Keeping.REASON, ""),
        Keeping.rules(List.of(typed.getOrDefault(BoardEditPage.TOLD + field, "").split(",", -1))));
  }

  /// Cells remember what was said about them, so that one reason answers it.
  private static Map<String, String> withDoubts(
      Map<String, String> typed, List<Changed> changed, List<CellDoubt> doubts) {
    Map<String, String> told = new HashMap<>(typed);
    for (CellDoubt doubt : doubts) {
      told.merge(
          BoardEditPage.TOLD + changed.get(doubt.at()).field(),
          doubt.doubt().rule().name(),
          (some, more) -> some + "," + more);
    }
    return told;
  }

  private String reason(Map<String, String> typed) {
    String reason = typed.getOrDefault(BoardEditPage.REASON, "").strip();
    return reason.isEmpty()
        ? messages.getMessage("activities.board.edit.reason.usual", null, VIETNAMESE)
        : reason;
  }

  private static Wrong wrong(Changed changed, String key, List<Object> arguments) {
    return new Wrong(
        changed.field(), changed.row().unit().name(), changed.form().code(), key, arguments);
  }

  private static Map<String, String> kept(Map<String, String> typed) {
    Map<String, String> kept = new HashMap<>(typed);
    kept.keySet().removeIf(name -> name.startsWith("_") || name.startsWith("was-"));
    return kept;
  }
}
