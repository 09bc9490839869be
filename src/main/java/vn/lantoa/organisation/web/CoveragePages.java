package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.CoverageSheet;
import vn.lantoa.organisation.CoverageSheet.Pasted;
import vn.lantoa.organisation.Coverages;
import vn.lantoa.organisation.Coverages.Outcome;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The communes of a base unit. One form serves search, paste, preview and saving, so that nothing
/// ticked is lost on the way, with scripts or without.
@Controller
class CoveragePages {
  private final Coverages coverages;
  private final AgencyAdministrator administrator;
  private final Clock clock;

  CoveragePages(Coverages coverages, AgencyAdministrator administrator, Clock clock) {
    this.coverages = coverages;
    this.administrator = administrator;
    this.clock = clock;
  }

  @GetMapping("/organisation/units/{id}/coverage")
  Page coverage(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "") String done) {
    administrator.by();
    CoverageSheet sheet = sheet(id, on == null ? LocalDate.now(clock) : on);
    return new CoveragePage(sheet, sheet.covered(), "", "", null, null, null, done.equals("saved"));
  }

  private CoverageSheet sheet(UUID id, LocalDate on) {
    return coverages.sheet(new UnitId(id), on).orElseThrow(Refusal::absent);
  }

  @PostMapping("/organisation/units/{id}/coverage")
  Object change(@PathVariable UUID id, @ModelAttribute CoverageInput input) {
    ActorId by = administrator.by();
    Optional<LocalDate> from = RegisterReader.day(input.typed(input.from()));
    CoverageSheet sheet = sheet(id, from.orElseGet(() -> LocalDate.now(clock)));
    Set<AreaId> chosen = chosen(sheet, input);
    Pasted pasted = sheet.read(input.typed(input.paste()));
    chosen.addAll(pasted.found());
    if (from.isEmpty()) {
      return refused(sheet, chosen, input, "register.day.missing");
    }
    if (!pasted.isClear()) {
      return Rendered.refused(
          new CoveragePage(
              sheet,
              chosen,
              input.typed(input.q()),
              input.typed(input.paste()),
              pasted,
              null,
              null,
              false));
    }
    return switch (input.typed(input.act())) {
      case "save" -> save(by, sheet, chosen, input);
      case "find" -> page(sheet, chosen, input, null);
      default -> page(sheet, chosen, input, sheet.plan(chosen));
    };
  }

  /// Communes of another day that do not exist on this one fall away; the preview shows it.
  private static Set<AreaId> chosen(CoverageSheet sheet, CoverageInput input) {
    Set<AreaId> known =
        sheet.communes().stream().map(c -> c.area().id()).collect(Collectors.toSet());
    Set<AreaId> chosen = new HashSet<>(input.chosen());
    chosen.retainAll(known);
    return chosen;
  }

  private Object save(ActorId by, CoverageSheet sheet, Set<AreaId> chosen, CoverageInput input) {
    UnitId unit = sheet.unit().id();
    Outcome outcome = coverages.cover(by, unit, sheet.on(), chosen, input.typed(input.stamp()));
    return switch (outcome) {
      case Outcome.Done done ->
          "redirect:/organisation/units/" + unit + "/coverage?on=" + sheet.on() + "&done=saved";
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Stale stale ->
          new Rendered(
              HttpStatus.CONFLICT,
              new CoveragePage(
                  sheet,
                  chosen,
                  "",
                  "",
                  null,
                  sheet.plan(chosen),
                  new RegisterProblem("cover", "from", "stale", List.of()),
                  false));
      case Outcome.Refused(String code, List<String> arguments) ->
          refused(sheet, chosen, input, code, arguments.toArray(String[]::new));
    };
  }

  private static Page page(
      CoverageSheet sheet,
      Set<AreaId> chosen,
      CoverageInput input,
      CoverageSheet.@Nullable Plan plan) {
    return new CoveragePage(sheet, chosen, input.typed(input.q()), "", null, plan, null, false);
  }

  private static Rendered refused(
      CoverageSheet sheet,
      Set<AreaId> chosen,
      CoverageInput input,
      String code,
      String... arguments) {
    return Rendered.refused(
        new CoveragePage(
            sheet,
            chosen,
            input.typed(input.q()),
            "",
            null,
            null,
            new RegisterProblem("cover", "from", code, List.of(arguments)),
            false));
  }
}
