package vn.lantoa.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.Slice;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Registers", description = "Partners and stations on a day. Dates are half-open.")
class RegistersApi {
  private static final int SIZE = 200;

  private final Registers registers;
  private final RegisterReader reader;

  RegistersApi(Registers registers, RegisterReader reader) {
    this.registers = registers;
    this.reader = reader;
  }

  /// @param total rows of the whole list
  record SliceAnswer(long total, int page, int pages, List<ThingAnswer> items) {}

  /// @param kind null for a station, likewise level
  /// @param areaId null for a partner of the whole country
  /// @param validTo first day after; null while it lasts
  record ThingAnswer(
      UUID id,
      String code,
      String name,
      @Nullable String kind,
      @Nullable String level,
      @Nullable UUID areaId,
      @Nullable String areaName,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    static ThingAnswer of(Registered row) {
      boolean partner = row.level() != null;
      return new ThingAnswer(
          row.id(),
          row.code(),
          row.name(),
          partner ? row.kind() : null,
          row.level(),
          row.area() == null ? null : row.area().value(),
          row.place(),
          row.validFrom(),
          row.validTo());
    }
  }

  @GetMapping("/partners")
  @Operation(summary = "Partners on a day, by area, kind and words of the name")
  SliceAnswer partners(@ModelAttribute RegisterListInput input) {
    return answer(Kingdom.PARTNER, input);
  }

  @GetMapping("/stations")
  @Operation(summary = "Loudspeaker stations on a day, by area and words of the name")
  SliceAnswer stations(@ModelAttribute RegisterListInput input) {
    return answer(Kingdom.STATION, input);
  }

  private SliceAnswer answer(Kingdom of, RegisterListInput input) {
    Slice<Registered> slice = registers.list(of, reader.search(input, SIZE));
    return new SliceAnswer(
        slice.total(),
        slice.page(),
        slice.pages(),
        slice.rows().stream().map(ThingAnswer::of).toList());
  }
}
