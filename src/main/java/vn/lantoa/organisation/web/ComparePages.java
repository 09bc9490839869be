package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Chronicle.ChangeDay;
import vn.lantoa.organisation.Comparisons;
import vn.lantoa.organisation.Comparisons.Row;
import vn.lantoa.organisation.Comparisons.What;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// Two days side by side.
@Controller
class ComparePages {
  private static final int SIZE = 100;

  private final Comparisons comparisons;
  private final Organisation organisation;
  private final Geography geography;
  private final Chronicle chronicle;
  private final Clock clock;

  ComparePages(
      Comparisons comparisons,
      Organisation organisation,
      Geography geography,
      Chronicle chronicle,
      Clock clock) {
    this.comparisons = comparisons;
    this.organisation = organisation;
    this.geography = geography;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  @GetMapping("/organisation/compare")
  Page compare(CompareInput input) {
    ComparePage.Of of = input.of() == null ? ComparePage.Of.UNIT : input.of();
    List<ChangeDay> days =
        of == ComparePage.Of.UNIT ? chronicle.unitChangeDays() : chronicle.areaChangeDays();
    LocalDate later = input.b() == null ? latestChange(days) : input.b();
    LocalDate earlier = input.a() == null ? later.minusDays(1) : input.a();
    if (later.isBefore(earlier)) {
      LocalDate swap = later;
      later = earlier;
      earlier = swap;
    }
    UUID province = input.province();
    List<Row> all =
        rows(of, earlier, later).stream()
            .filter(row -> province == null || isIn(row, province))
            .toList();
    List<Row> chosen =
        all.stream().filter(row -> input.what() == null || row.what() == input.what()).toList();
    return new ComparePage(
        earlier,
        later,
        of,
        province,
        input.what(),
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Row::what, () -> new EnumMap<>(What.class), Collectors.counting())),
        slice(chosen, input.pageOr1()),
        provinces(of, earlier, later),
        days);
  }

  private LocalDate latestChange(List<ChangeDay> days) {
    LocalDate today = LocalDate.now(clock);
    return days.stream()
        .map(ChangeDay::on)
        .filter(day -> !day.isAfter(today))
        .findFirst()
        .orElse(today);
  }

  private List<Row> rows(ComparePage.Of of, LocalDate earlier, LocalDate later) {
    return switch (of) {
      case UNIT -> comparisons.units(earlier, later);
      case PROVINCE -> comparisons.areas(earlier, later, AreaKind.PROVINCE);
      case DISTRICT -> comparisons.areas(earlier, later, AreaKind.DISTRICT);
      case COMMUNE -> comparisons.areas(earlier, later, AreaKind.COMMUNE);
    };
  }

  private static boolean isIn(Row row, UUID province) {
    return Stream.concat(row.before().stream(), row.after().stream())
        .anyMatch(thing -> province.equals(thing.province()));
  }

  private static Slice<Row> slice(List<Row> rows, int wanted) {
    int page = Math.clamp(wanted, 1, Math.max(1, (rows.size() + SIZE - 1) / SIZE));
    List<Row> shown = rows.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    return new Slice<>(shown, page, SIZE, rows.size());
  }

  /// Those of the later day first; of the earlier one only those that have ended since.
  private Map<UUID, String> provinces(ComparePage.Of of, LocalDate earlier, LocalDate later) {
    Map<UUID, String> names = new LinkedHashMap<>();
    for (LocalDate day : List.of(later, earlier)) {
      if (of == ComparePage.Of.UNIT) {
        organisation
            .unitsOn(day, UnitKind.PROVINCIAL)
            .forEach(u -> names.putIfAbsent(u.id().value(), u.code() + " · " + u.name()));
      } else {
        for (Area area : geography.provincesOn(day)) {
          names.putIfAbsent(area.id().value(), area.code() + " · " + area.name());
        }
      }
    }
    return names;
  }

  /// What the address says.
  record CompareInput(
      @Nullable LocalDate a,
      @Nullable LocalDate b,
      ComparePage.@Nullable Of of,
      @Nullable UUID province,
      @Nullable What what,
      @Nullable Integer page) {
    int pageOr1() {
      return page == null ? 1 : page;
    }
  }
}
