package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.lantoa.organisation.Partner;
import vn.lantoa.organisation.Partners;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.Registers.Outcome;
import vn.lantoa.organisation.web.RegisterReader.Reading;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What administrators do to partners and stations.
@Controller
class RegisterEditPages {
  private final Registers registers;
  private final Partners partners;
  private final RegisterReader reader;
  private final RegisterPages pages;
  private final AgencyAdministrator administrator;
  private final Clock clock;

  RegisterEditPages(
      Registers registers,
      Partners partners,
      RegisterReader reader,
      RegisterPages pages,
      AgencyAdministrator administrator,
      Clock clock) {
    this.registers = registers;
    this.partners = partners;
    this.reader = reader;
    this.pages = pages;
    this.administrator = administrator;
    this.clock = clock;
  }

  @GetMapping("/organisation/{register:partners|stations}/new")
  Page empty(@PathVariable String register) {
    administrator.by();
    return new RegisterNewPage(
        Register.at(register), RegisterInput.fresh(LocalDate.now(clock).toString()), null);
  }

  @PostMapping("/organisation/{register:partners|stations}")
  Object add(@PathVariable String register, @ModelAttribute RegisterInput input) {
    ActorId by = administrator.by();
    Register of = Register.at(register);
    return switch (reader.values("new", input)) {
      case Reading.Unreadable(RegisterProblem problem) -> refused(of, input, problem);
      case Reading.Read(Registers.Values values) ->
          switch (registers.add(by, of.of(), values)) {
            case Outcome.Done(UUID id) -> {
              describeNew(by, of, id, input);
              yield "redirect:" + of.path() + "/" + id + "?done=added";
            }
            case Outcome.Refused refused -> refused(of, input, RegisterProblem.of("new", refused));
            case Outcome.Absent absent -> throw Refusal.absent();
            case Outcome.Stale stale -> throw Refusal.absent();
          };
    };
  }

  /// A new partner's level; agreement and contact are said on its own page.
  private void describeNew(ActorId by, Register of, UUID id, RegisterInput input) {
    if (of.isPartners() && !input.typed("level").equals("PROVINCE")) {
      registers
          .life(of.of(), id)
          .ifPresent(
              life ->
                  registers.describe(
                      by,
                      new Registers.Edit(of.of(), id, life.stamp()),
                      new Registers.Details(input.typed("level"), "", "")));
    }
  }

  private static Rendered refused(Register of, RegisterInput input, RegisterProblem problem) {
    return Rendered.refused(new RegisterNewPage(of, input, problem));
  }

  @PostMapping("/organisation/{register:partners|stations}/{id}")
  Object change(
      @PathVariable String register, @PathVariable UUID id, @ModelAttribute RegisterInput input) {
    ActorId by = administrator.by();
    Register of = Register.at(register);
    return switch (reader.values("change", input)) {
      case Reading.Unreadable(RegisterProblem problem) -> pages.refused(of, id, input, problem);
      case Reading.Read(Registers.Values values) ->
          answer(
              new Sent(of, id, input, "change"), registers.change(by, edit(of, id, input), values));
    };
  }

  @PostMapping("/organisation/{register:partners|stations}/{id}/end")
  Object end(
      @PathVariable String register, @PathVariable UUID id, @ModelAttribute RegisterInput input) {
    ActorId by = administrator.by();
    Register of = Register.at(register);
    Sent sent = new Sent(of, id, input, "end");
    Optional<LocalDate> lastDay = RegisterReader.day(input.typed("lastDay"));
    if (lastDay.isEmpty()) {
      return answer(sent, new Outcome.Refused("lastDay", "register.day.missing", List.of()));
    }
    String code = input.typed("successor").strip();
    Optional<Partner> successor =
        code.isEmpty() || !of.isPartners()
            ? Optional.empty()
            : partners.findByCode(code, lastDay.get().plusDays(1));
    if (successor.isEmpty() && !code.isEmpty()) {
      return answer(
          sent, new Outcome.Refused("successor", "register.successor.unknown", List.of(code)));
    }
    return answer(
        sent,
        registers.end(
            by,
            edit(of, id, input),
            lastDay.get(),
            successor.map(partner -> partner.id().value()).orElse(null)));
  }

  @PostMapping("/organisation/partners/{id}/describe")
  Object describe(@PathVariable UUID id, @ModelAttribute RegisterInput input) {
    ActorId by = administrator.by();
    return answer(
        new Sent(Register.PARTNERS, id, input, "describe"),
        registers.describe(
            by,
            edit(Register.PARTNERS, id, input),
            new Registers.Details(
                input.typed("level"), input.typed("agreement"), input.typed("contact"))));
  }

  /// A form of a thing's page that was sent.
  private record Sent(Register of, UUID id, RegisterInput input, String form) {
    String done() {
      return switch (form) {
        case "end" -> "ended";
        case "describe" -> "described";
        default -> "changed";
      };
    }
  }

  private Object answer(Sent sent, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done ->
          "redirect:" + sent.of().path() + "/" + sent.id() + "?done=" + sent.done();
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Stale stale -> pages.stale(sent.of(), sent.id(), sent.input(), sent.form());
      case Outcome.Refused refused ->
          pages.refused(
              sent.of(), sent.id(), sent.input(), RegisterProblem.of(sent.form(), refused));
    };
  }

  private static Registers.Edit edit(Register of, UUID id, RegisterInput input) {
    return new Registers.Edit(of.of(), id, input.typed("stamp"));
  }
}
