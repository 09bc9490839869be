package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Partners and stations for everyone: the list on a day and the life of one.
@Controller
class RegisterPages {
  private static final int SIZE = 50;
  private static final Set<String> DONE = Set.of("added", "changed", "ended", "described");

  private final Registers registers;
  private final RegisterReader reader;
  private final Geography geography;
  private final AgencyAdministrator administrator;
  private final Clock clock;

  RegisterPages(
      Registers registers,
      RegisterReader reader,
      Geography geography,
      AgencyAdministrator administrator,
      Clock clock) {
    this.registers = registers;
    this.reader = reader;
    this.geography = geography;
    this.administrator = administrator;
    this.clock = clock;
  }

  @GetMapping("/organisation/{register:partners|stations}")
  Page list(@PathVariable String register, @ModelAttribute RegisterListInput input) {
    Register shown = Register.at(register);
    Registers.Search search = reader.search(input, SIZE);
    List<Area> areas = new ArrayList<>(geography.provincesOn(search.on()));
    AreaId within = search.within();
    if (within != null && areas.stream().noneMatch(area -> area.id().equals(within))) {
      geography.findArea(within, search.on()).ifPresent(areas::addFirst);
    }
    return new RegisterListPage(
        shown, search, areas, registers.list(shown.of(), search), administrator.isOpen());
  }

  @GetMapping("/organisation/{register:partners|stations}/{id}")
  Page thing(
      @PathVariable String register,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done) {
    return page(Register.at(register), id, null, null, DONE.contains(done) ? done : "");
  }

  /// The page of a thing, perhaps with a form that was refused.
  RegisterThingPage page(
      Register register,
      UUID id,
      @Nullable RegisterInput input,
      @Nullable RegisterProblem problem,
      String done) {
    Registers.Life life = registers.life(register.of(), id).orElseThrow(Refusal::absent);
    LocalDate today = LocalDate.now(clock);
    Registered now =
        life.versions().stream()
            .filter(version -> !version.validFrom().isAfter(today))
            .reduce((earlier, later) -> later)
            .orElse(life.versions().getFirst());
    RegisterInput standing = RegisterInput.of(life, now, areaCode(now));
    return new RegisterThingPage(
        register,
        now,
        life,
        administrator.isOpen(),
        input == null ? standing : input,
        problem,
        done.isEmpty() ? "" : "registers.done." + done);
  }

  Rendered refused(Register register, UUID id, RegisterInput input, RegisterProblem problem) {
    return Rendered.refused(page(register, id, input, problem, ""));
  }

  /// Shows how it stands beside what was typed; a second sending replaces that.
  Rendered stale(Register register, UUID id, RegisterInput input, String form) {
    RegisterThingPage page =
        page(
            register,
            id,
            input,
            new RegisterProblem(form, form.equals("end") ? "lastDay" : "name", "stale", List.of()),
            "");
    return new Rendered(HttpStatus.CONFLICT, page);
  }

  private String areaCode(Registered row) {
    AreaId area = row.area();
    return area == null ? "" : geography.findArea(area, row.validFrom()).map(Area::code).orElse("");
  }
}
