package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.Targets.Edit;
import vn.lantoa.targets.Targets.Fault;
import vn.lantoa.targets.Targets.Outcome;

/// Writing targets. A button that only changes the form says `do` and sends everything typed.
@Controller
@RequestMapping("/targets")
class TargetFormPages {
  private static final String REMOVE = "step.remove.";

  private final Targets targets;
  private final TargetForms forms;
  private final TargetReader reader;
  private final ClauseTargets clauses;
  private final UnitOffer offer;

  TargetFormPages(
      Targets targets,
      TargetForms forms,
      TargetReader reader,
      ClauseTargets clauses,
      UnitOffer offer) {
    this.targets = targets;
    this.forms = forms;
    this.reader = reader;
    this.clauses = clauses;
    this.offer = offer;
  }

  /// @param type of rule to begin with
  /// @param clause to begin with the n-th target that it names
  /// @param parent target above to pass down
  record Beginning(
      @Nullable String type,
      @Nullable String directive,
      @Nullable String clause,
      @Nullable Integer n,
      @Nullable UUID parent) {}

  @GetMapping("/new")
  Page add(Viewer viewer, Locale locale, Beginning beginning) {
    requireGive(viewer);
    return forms.page(viewer, null, begun(viewer, locale, beginning), locale).with(List.of());
  }

  private TargetInput begun(Viewer viewer, Locale locale, Beginning beginning) {
    if (beginning.parent() != null) {
      Target above = find(viewer, beginning.parent());
      return forms.dividing(viewer, above, locale);
    }
    String directive = beginning.directive() == null ? "" : beginning.directive();
    TargetInput input =
        beginning.clause() == null
            ? TargetInput.empty()
            : clauses
                .find(
                    viewer,
                    directive,
                    beginning.clause(),
                    beginning.n() == null ? 0 : beginning.n())
                .map(found -> sourced(found))
                .orElseThrow(Refusal::absent);
    int year = offer.today().getYear();
    boolean province = offer.province(viewer).isPresent();
    return input
        .orElse("rule.type", beginning.type() == null ? "" : beginning.type())
        .orElse("from", LocalDate.of(year, 1, 1).toString())
        .orElse("to", LocalDate.of(year, 12, 31).toString())
        .orElse("kind", beginning.clause() == null ? (province ? "BASE" : "PROVINCIAL") : "");
  }

  private static TargetInput sourced(ClauseTargets.Found found) {
    String of = found.directive().label() + ", " + found.clause().ref();
    LocalDate printed = found.directive().header().issuedOn();
    TargetInput input =
        found
            .input()
            .with("clause", found.clause().id().toString())
            .with("directive", found.directive().id().toString())
            .with("source", of);
    return printed == null
        ? input
        : input
            .orElse("from", LocalDate.of(printed.getYear(), 1, 1).toString())
            .orElse("to", LocalDate.of(printed.getYear(), 12, 31).toString());
  }

  /// What is typed so far, as one sentence.
  @PostMapping("/sentence")
  Page sentence(Viewer viewer, Locale locale, @RequestParam MultiValueMap<String, String> typed) {
    requireGive(viewer);
    return new TargetSentencePage(forms.page(viewer, null, new TargetInput(typed), locale));
  }

  /// The fields of the type, a row more or less.
  @PostMapping("/fields")
  Page fields(Viewer viewer, Locale locale, @RequestParam MultiValueMap<String, String> typed) {
    requireGive(viewer);
    TargetInput input = done(viewer, new TargetInput(typed));
    return new TargetFieldsPage(forms.page(viewer, null, input, locale).with(List.of()));
  }

  private TargetInput done(Viewer viewer, TargetInput input) {
    String wanted = input.value("do");
    if (wanted.equals("step.add")) {
      return input.withOneMoreStep();
    }
    if (wanted.startsWith(REMOVE) && wanted.substring(REMOVE.length()).matches("\\d{1,2}")) {
      return input.withoutStep(Integer.parseInt(wanted.substring(REMOVE.length())));
    }
    return wanted.equals("paste") ? forms.pasted(viewer, input) : input;
  }

  private static boolean isOnlyTurned(TargetInput input) {
    return !input.value("do").isEmpty() && !input.value("do").equals("save");
  }

  @PostMapping
  Object added(Viewer viewer, Locale locale, @RequestParam MultiValueMap<String, String> typed) {
    requireGive(viewer);
    TargetInput input = done(viewer, new TargetInput(typed));
    TargetFormPage page = forms.page(viewer, null, input, locale);
    if (isOnlyTurned(input)) {
      return page.with(List.of());
    }
    return switch (written(input, locale)) {
      case TargetReader.Written.Faulty(var faults) -> Rendered.refused(page.with(faults));
      case TargetReader.Written.Facts(var facts) ->
          answer(targets.draft(viewer, facts, parent(input)), page, locale);
    };
  }

  private static @Nullable TargetId parent(TargetInput input) {
    var id = UnitOffer.id(input.value("parent"));
    return id == null ? null : new TargetId(id.value());
  }

  /// Facts, or everything that is wrong: numbers and days first, then what is missing beside them.
  private TargetReader.Written written(TargetInput input, Locale locale) {
    TargetInputReader.Read read = new TargetInputReader(input, locale).read();
    TargetReader.Written written = reader.read(read.body());
    if (read.faults().isEmpty()) {
      return written;
    }
    List<Fault> faults = new ArrayList<>(read.faults());
    if (written instanceof TargetReader.Written.Faulty(var missing)) {
      missing.stream()
          .filter(one -> read.faults().stream().noneMatch(f -> f.field().equals(one.field())))
          .forEach(faults::add);
    }
    return new TargetReader.Written.Faulty(faults);
  }

  @GetMapping("/{id}/edit")
  Page edit(Viewer viewer, Locale locale, @PathVariable UUID id) {
    Target target = changeable(viewer, id);
    TargetInput input = new TargetTyping(locale).typed(target);
    return forms.page(viewer, target, input, locale).with(List.of());
  }

  @PostMapping("/{id}/edit")
  Object changed(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Target target = changeable(viewer, id);
    TargetInput input = done(viewer, new TargetInput(typed));
    TargetFormPage page = forms.page(viewer, target, input, locale);
    if (isOnlyTurned(input)) {
      return page.with(List.of());
    }
    Edit edit = new Edit(target.id(), version(input));
    return switch (written(input, locale)) {
      case TargetReader.Written.Faulty(var faults) -> Rendered.refused(page.with(faults));
      case TargetReader.Written.Facts(var facts) ->
          answer(targets.change(viewer, edit, facts, input.value("reason")), page, locale);
    };
  }

  static int version(TargetInput input) {
    String typed = input.value("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private Object answer(Outcome outcome, TargetFormPage page, Locale locale) {
    return switch (outcome) {
      case Outcome.Done(Target target) ->
          "redirect:/targets/" + target.id() + "/history?done=saved";
      case Outcome.Refused(var faults) -> Rendered.refused(page.with(faults));
      case Outcome.Stale(Target now) ->
          new Rendered(HttpStatus.CONFLICT, page.besides(now, forms.stored(now, locale)));
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private Target find(Viewer viewer, UUID id) {
    return targets.findFor(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
  }

  private Target changeable(Viewer viewer, UUID id) {
    Target target = find(viewer, id);
    if (!targets.mayChange(viewer, target)) {
      throw Refusal.forbidden();
    }
    return target;
  }

  private void requireGive(Viewer viewer) {
    if (!targets.mayGive(viewer)) {
      throw Refusal.forbidden();
    }
  }
}
