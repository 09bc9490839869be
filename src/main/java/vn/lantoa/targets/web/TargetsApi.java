package vn.lantoa.targets.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Standings.When;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Targets",
    description = "Rules over measures for units and a period, and where each unit stands.")
class TargetsApi {
  private final Targets targets;
  private final Standings standings;
  private final TargetReader reader;
  private final UnitNames names;
  private final Clock clock;

  TargetsApi(
      Targets targets, Standings standings, TargetReader reader, UnitNames names, Clock clock) {
    this.targets = targets;
    this.standings = standings;
    this.reader = reader;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/targets")
  @Operation(summary = "Targets that say something to the viewer's units, those in force first")
  List<TargetAnswer> list(Viewer viewer) {
    List<Target> found = targets.listFor(viewer);
    return found.stream().map(target -> TargetAnswer.of(target, names.of(found))).toList();
  }

  @GetMapping("/targets/{id}")
  @Operation(summary = "One target")
  TargetAnswer one(Viewer viewer, @PathVariable UUID id) {
    return answer(find(viewer, id));
  }

  private Target find(Viewer viewer, UUID id) {
    return targets.findFor(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
  }

  private TargetAnswer answer(Target target) {
    return TargetAnswer.of(target, names.of(List.of(target)));
  }

  @PostMapping("/targets")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Draft a target; a leader puts it in force")
  TargetAnswer draft(Viewer viewer, @RequestBody TargetBody body) {
    TargetId parent = body.parent() == null ? null : new TargetId(body.parent());
    return answer(Outcomes.done(targets.draft(viewer, facts(body), parent)));
  }

  private Target.Facts facts(TargetBody body) {
    return switch (reader.read(body)) {
      case TargetReader.Written.Facts(var facts) -> facts;
      case TargetReader.Written.Faulty(var faults) -> throw Outcomes.refused(faults);
    };
  }

  @PutMapping("/targets/{id}")
  @Operation(summary = "Change a target; one in force becomes a draft again and says why")
  TargetAnswer change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody TargetBody body) {
    Targets.Edit edit = edit(id, ifMatch, body.version());
    String reason = body.reason() == null ? "" : body.reason();
    return answer(Outcomes.done(targets.change(viewer, edit, facts(body), reason)));
  }

  private static Targets.Edit edit(UUID id, @Nullable String ifMatch, @Nullable Integer version) {
    return new Targets.Edit(new TargetId(id), Outcomes.version(ifMatch, version));
  }

  /// @param version that was looked at, unless `If-Match` names it
  /// @param reason of a withdrawal
  record DecisionBody(@Nullable Integer version, @Nullable String reason) {}

  @PostMapping("/targets/{id}/approve")
  @Operation(summary = "Put a draft in force")
  TargetAnswer approve(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DecisionBody body) {
    return answer(Outcomes.done(targets.approve(viewer, edit(id, ifMatch, body.version()))));
  }

  @PostMapping("/targets/{id}/withdraw")
  @Operation(summary = "Take a target back, with a reason")
  TargetAnswer withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DecisionBody body) {
    String reason = body.reason() == null ? "" : body.reason();
    return answer(
        Outcomes.done(targets.withdraw(viewer, edit(id, ifMatch, body.version()), reason)));
  }

  @GetMapping("/targets/{id}/progress")
  @Operation(summary = "Where each unit stands")
  ProgressAnswer progress(
      Viewer viewer,
      @PathVariable UUID id,
      @Parameter(description = "Last day that counts; today when missing")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Parameter(description = "Told in the units of this day; of `on` when missing")
          @RequestParam(required = false)
          @Nullable LocalDate geographyOn) {
    return standings
        .of(viewer, new TargetId(id), when(on, geographyOn))
        .map(ProgressAnswer::of)
        .orElseThrow(Refusal::absent);
  }

  private When when(@Nullable LocalDate on, @Nullable LocalDate geographyOn) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    return new When(day, geographyOn == null ? day : geographyOn);
  }

  @GetMapping("/targets/progress")
  @Operation(summary = "Where units stand with every target in force on the day")
  List<ProgressAnswer> all(
      Viewer viewer,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate geographyOn) {
    return standings.all(viewer, when(on, geographyOn)).stream().map(ProgressAnswer::of).toList();
  }

  @GetMapping("/units/{id}/targets")
  @Operation(summary = "The targets of one unit, and where it stands")
  List<ProgressAnswer> ofUnit(
      Viewer viewer,
      @Parameter(description = "Id, or code on the day") @PathVariable String id,
      @RequestParam(required = false) @Nullable LocalDate on) {
    When when = when(on, null);
    UnitId unit = reader.find(id, when.on(), null).orElseThrow(Refusal::absent);
    return standings.ofUnit(viewer, unit, when).stream().map(ProgressAnswer::of).toList();
  }
}
