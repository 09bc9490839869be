package vn.lantoa.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Geography;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/areas")
@Tag(
    name = "Areas",
    description = "Provinces, districts and communes in time. Dates are half-open.")
class AreasApi {
  private final Geography geography;
  private final Chronicle chronicle;
  private final Clock clock;

  AreasApi(Geography geography, Chronicle chronicle, Clock clock) {
    this.geography = geography;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /// @param validFrom first day of this name, code and parent
  /// @param validTo first day after; null while it lasts
  record AreaAnswer(
      UUID id,
      String code,
      String name,
      AreaKind kind,
      @Nullable UUID parentId,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    static AreaAnswer of(Area area) {
      AreaId parent = area.parent();
      return new AreaAnswer(
          area.id().value(),
          area.code(),
          area.name(),
          area.kind(),
          parent == null ? null : parent.value(),
          area.validFrom(),
          area.validTo());
    }
  }

  @GetMapping
  @Operation(
      summary = "Areas of a day; a code without a day answers with everything that ever bore it")
  List<AreaAnswer> areas(
      @Parameter(description = "Day; today when missing, except together with a code alone")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable String code,
      @Parameter(
              description = "Only areas directly within this one: its id, or its code on the day")
          @RequestParam(required = false)
          @Nullable String parent,
      @RequestParam(required = false) @Nullable AreaKind kind) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    Stream<Area> areas;
    if (parent != null && !parent.isBlank()) {
      AreaId above = parentOf(parent.strip(), day);
      areas = geography.areasWithin(above, day).stream();
    } else if (code != null) {
      areas = chronicle.areaBearersOf(code.strip()).stream().filter(a -> on == null || is(a, on));
    } else {
      areas = chronicle.areasOn(day).stream();
    }
    return areas
        .filter(area -> kind == null || area.kind() == kind)
        .filter(area -> code == null || area.code().equals(code.strip()))
        .map(AreaAnswer::of)
        .toList();
  }

  private static boolean is(Area area, LocalDate day) {
    LocalDate end = area.validTo();
    return !area.validFrom().isAfter(day) && (end == null || end.isAfter(day));
  }

  /// An area by id, or by the code that it bears on the day: a province before a district.
  private AreaId parentOf(String text, LocalDate day) {
    Optional<UUID> id = NameDirectory.id(text);
    if (id.isPresent()) {
      return new AreaId(id.get());
    }
    return Stream.of(AreaKind.values())
        .flatMap(kind -> geography.findAreaByCode(kind, text, day).stream())
        .findFirst()
        .map(Area::id)
        .orElseThrow(
            () -> Refusal.fields(List.of(new Refusal.FieldError("parent", "area.unknown", text))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "All versions of an area, oldest first")
  List<AreaAnswer> life(@PathVariable UUID id) {
    return lifeOf(id).stream().map(chapter -> AreaAnswer.of(chapter.version())).toList();
  }

  @GetMapping("/{id}/history")
  @Operation(
      summary = "The life of an area: versions with parents, predecessors, successors and acts")
  HistoryAnswer<AreaAnswer> history(@PathVariable UUID id) {
    List<Chapter<Area>> life = lifeOf(id);
    return HistoryAnswer.of(id, life, chronicle.areaTies(new AreaId(id)), AreaAnswer::of);
  }

  private List<Chapter<Area>> lifeOf(UUID id) {
    List<Chapter<Area>> life = chronicle.areaLife(new AreaId(id));
    if (life.isEmpty()) {
      throw Refusal.absent();
    }
    return life;
  }
}
