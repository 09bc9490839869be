package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Chronicle.AreaSearch;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Geography;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// Provinces, districts and communes at any date, and the life of one of them.
@Controller
@RequestMapping("/organisation/areas")
class AreaPages {
  private final Geography geography;
  private final Chronicle chronicle;
  private final Clock clock;

  AreaPages(Geography geography, Chronicle chronicle, Clock clock) {
    this.geography = geography;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  @GetMapping
  Page list(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable UUID parent,
      @RequestParam(defaultValue = "1") int page) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    Area above = parent == null ? null : lastKnown(new AreaId(parent), day);
    boolean searching = !q.isBlank();
    var search =
        new AreaSearch(
            day,
            q,
            above == null ? null : above.id(),
            above == null && !searching ? AreaKind.PROVINCE : null,
            searching,
            page);
    return new AreasPage(
        day,
        q,
        above,
        above == null ? List.of() : pathTo(above, day),
        chronicle.findAreas(search),
        countsOn(day),
        chronicle.areaChangeDays());
  }

  @GetMapping("/{id}")
  Page area(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    AreaId wanted = new AreaId(id);
    List<Chapter<Area>> life = chronicle.areaLife(wanted);
    if (life.isEmpty()) {
      throw Refusal.absent();
    }
    LocalDate asked = on == null ? LocalDate.now(clock) : on;
    Area shown = geography.findArea(wanted, asked).orElse(life.getLast().version());
    LocalDate day =
        OrganisationPages.nearest(asked, life.getFirst().version().validFrom(), shown.validTo());
    List<Area> within = geography.areasWithin(wanted, day);
    return new AreaPage(
        shown,
        day,
        pathTo(shown, day),
        LifeEntry.ofArea(life, chronicle.areaTies(wanted)),
        chronicle.formerProvincesOf(wanted),
        chronicle.unitsCovering(wanted, day),
        within.size(),
        within.isEmpty() ? null : within.getFirst().kind(),
        chronicle.areaBearersOf(shown.code()).stream()
            .filter(bearer -> !bearer.id().equals(wanted))
            .toList());
  }

  private Area lastKnown(AreaId id, LocalDate day) {
    return geography
        .findArea(id, day)
        .or(() -> chronicle.areaLife(id).stream().map(Chapter::version).reduce((a, b) -> b))
        .orElseThrow(Refusal::absent);
  }

  /// What is above the area on the day, the province first.
  private List<Area> pathTo(Area area, LocalDate day) {
    List<Area> path = new ArrayList<>();
    AreaId parent = area.parent();
    while (parent != null && path.size() < 3) {
      Area above = geography.findArea(parent, day).orElse(null);
      if (above == null) {
        break;
      }
      path.addFirst(above);
      parent = above.parent();
    }
    return path;
  }

  private Map<AreaKind, Long> countsOn(LocalDate day) {
    return chronicle.areasOn(day).stream()
        .collect(
            Collectors.groupingBy(
                Area::kind, () -> new EnumMap<>(AreaKind.class), Collectors.counting()));
  }
}
