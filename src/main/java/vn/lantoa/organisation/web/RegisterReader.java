package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreasTyped;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers;
import vn.lantoa.shared.web.Refusal;

/// Turns what was typed into what registers understand.
@Component
class RegisterReader {
  private final AreasTyped areas;
  private final Geography geography;
  private final Clock clock;

  RegisterReader(AreasTyped areas, Geography geography, Clock clock) {
    this.areas = areas;
    this.geography = geography;
    this.clock = clock;
  }

  /// What was typed, or what is wrong with it.
  sealed interface Reading {
    record Read(Registers.Values values) implements Reading {}

    record Unreadable(RegisterProblem problem) implements Reading {}
  }

  Reading values(String form, RegisterInput input) {
    Optional<LocalDate> from = day(input.typed("from"));
    if (from.isEmpty()) {
      return unreadable(form, "from", "register.day.missing");
    }
    String typedEnd = input.typed("lastDay");
    LocalDate lastDay = typedEnd.isBlank() ? null : day(typedEnd).orElse(null);
    if (lastDay == null && !typedEnd.isBlank()) {
      return unreadable(form, "lastDay", "register.day.missing");
    }
    String typedArea = input.typed("area").strip();
    List<Area> meant = typedArea.isEmpty() ? List.of() : meant(typedArea, from.get());
    if (!typedArea.isEmpty() && meant.isEmpty()) {
      return unreadable(form, "area", "register.area.unknown", typedArea);
    }
    if (meant.size() > 1) {
      return unreadable(form, "area", "register.area.several", typedArea, told(meant));
    }
    return new Reading.Read(
        new Registers.Values(
            from.get(),
            lastDay,
            input.typed("code"),
            input.typed("name"),
            input.typed("kind"),
            meant.isEmpty() ? null : meant.getFirst().id()));
  }

  /// Who bears the code, else all who are called so.
  private List<Area> meant(String typed, LocalDate on) {
    List<Area> all = areas.meant(typed, on);
    List<Area> byCode = all.stream().filter(area -> area.code().equals(typed)).toList();
    return byCode.size() == 1 ? byCode : all;
  }

  static String told(List<Area> areas) {
    return areas.stream()
        .map(area -> area.name() + " (" + area.code() + ")")
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException notDay) {
      return Optional.empty();
    }
  }

  /// What a list is asked with; an unknown kind or area is refused by its name.
  Registers.Search search(RegisterListInput input, int size) {
    LocalDate on = input.on() == null ? LocalDate.now(clock) : input.on();
    String kind = input.kind() == null || input.kind().isBlank() ? null : input.kind();
    if (kind != null && Stream.of(PartnerKind.values()).noneMatch(k -> k.name().equals(kind))) {
      throw wrong("kind");
    }
    return new Registers.Search(
        on,
        within(input.area(), on),
        kind,
        input.q() == null ? "" : input.q(),
        input.page() == null ? 1 : input.page(),
        size);
  }

  private @Nullable AreaId within(@Nullable String area, LocalDate on) {
    if (area == null || area.isBlank()) {
      return null;
    }
    Optional<AreaId> id = uuid(area).map(AreaId::new);
    if (id.isPresent()) {
      return id.filter(known -> geography.findArea(known, on).isPresent())
          .orElseThrow(() -> wrong("area"));
    }
    List<Area> meant = meant(area.strip(), on);
    if (meant.size() != 1) {
      throw wrong("area");
    }
    return meant.getFirst().id();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notId) {
      return Optional.empty();
    }
  }

  private static Refusal wrong(String field) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, "value.wrong")));
  }

  private static Reading unreadable(String form, String field, String code, String... arguments) {
    return new Reading.Unreadable(new RegisterProblem(form, field, code, List.of(arguments)));
  }
}
