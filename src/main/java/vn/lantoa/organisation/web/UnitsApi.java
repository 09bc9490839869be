package vn.lantoa.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "Units as they are on a day. Dates are half-open.")
class UnitsApi {
  private final Organisation organisation;
  private final Chronicle chronicle;
  private final Clock clock;

  UnitsApi(Organisation organisation, Chronicle chronicle, Clock clock) {
    this.organisation = organisation;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /// @param validFrom first day of this name, code, kind and parent
  /// @param validTo first day after; null while it lasts
  record UnitAnswer(
      UUID id,
      String code,
      String name,
      UnitKind kind,
      @Nullable UUID parentId,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    static UnitAnswer of(Unit unit) {
      UnitId parent = unit.parent();
      return new UnitAnswer(
          unit.id().value(),
          unit.code(),
          unit.name(),
          unit.kind(),
          parent == null ? null : parent.value(),
          unit.validFrom(),
          unit.validTo());
    }
  }

  @GetMapping
  @Operation(summary = "Units that exist on a day, optionally of one kind")
  List<UnitAnswer> units(
      @Parameter(description = "Day; today when missing") @RequestParam(required = false)
          @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable UnitKind kind) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    List<Unit> units = kind == null ? organisation.unitsOn(day) : organisation.unitsOn(day, kind);
    return units.stream().map(UnitAnswer::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "All versions of a unit, oldest first")
  List<UnitAnswer> life(@PathVariable UUID id) {
    List<Unit> life = organisation.lifeOf(new UnitId(id));
    if (life.isEmpty()) {
      throw Refusal.absent();
    }
    return life.stream().map(UnitAnswer::of).toList();
  }

  @GetMapping("/{id}/history")
  @Operation(
      summary = "The life of a unit: versions with parents, predecessors, successors and acts")
  HistoryAnswer<UnitAnswer> history(@PathVariable UUID id) {
    List<Chapter<Unit>> life = chronicle.unitLife(new UnitId(id));
    if (life.isEmpty()) {
      throw Refusal.absent();
    }
    return HistoryAnswer.of(id, life, chronicle.unitTies(new UnitId(id)), UnitAnswer::of);
  }
}
