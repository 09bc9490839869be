package vn.lantoa.organisation.internal.imports;

import static vn.lantoa.organisation.OrganisationData.idOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Lays rows of areas on a draft, whatever the shape of their table.
///
/// Three levels of areas ended on 30/6/2025; lists of before tell of areas that lived from the last
/// change of provinces, 1/8/2008, where they do not say otherwise.
final class AreaRows {
  private static final LocalDate OLD_ORDER = LocalDate.of(2008, 8, 1);
  private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
  private static final String PROVINCE = AreaKind.PROVINCE.name();
  private static final String DISTRICT = AreaKind.DISTRICT.name();
  private static final String COMMUNE = AreaKind.COMMUNE.name();

  private final Draft draft;
  private final Table.Row row;
  private final Fields fields;
  private final @Nullable LocalDate effectiveOn;

  private AreaRows(Draft draft, Table.Row row, @Nullable LocalDate effectiveOn) {
    this.draft = draft;
    this.row = row;
    this.fields = new Fields(draft, row);
    this.effectiveOn = effectiveOn;
  }

  static Planning.Reader readerOf(Source.Rows source) {
    LocalDate effectiveOn = Days.effectiveOn(source);
    String shape = source.table().shape().key();
    return (draft, row) -> new AreaRows(draft, row, effectiveOn).read(shape);
  }

  private void read(String shape) {
    switch (shape) {
      case AreaShapes.PLAIN -> plain();
      case AreaShapes.COMMUNES -> oldToNewCommune();
      case AreaShapes.PROVINCES -> oldToNewProvince();
      case AreaShapes.NAMES -> provinceNames();
      case AreaShapes.OLD_LIST -> listedBefore();
      case AreaShapes.NEW_LIST -> listedSince();
      default -> throw new IllegalArgumentException("No shape of areas: " + shape);
    }
  }

  /// A span of days in the life of an area.
  private void plain() {
    Optional<AreaKind> kind = Words.areaKind(row.text("kind"));
    if (kind.isEmpty()) {
      draft.refuse(row, "kind", "kind.unknown", row.text("kind"));
      return;
    }
    String code = padded(row.text("code"), kind.get());
    List<String> kinds = List.of(kind.get().name());
    Optional<String> name = fields.text("name");
    if (name.isEmpty() || code.isEmpty() && fields.text("code").isEmpty()) {
      return;
    }
    Optional<LocalDate> from = fields.from(Kingdom.AREA, kinds, code, effectiveOn);
    if (from.isEmpty() || !fields.isDayOrEmpty("to")) {
      return;
    }
    Optional<UUID> parent = Optional.empty();
    if (!row.text("parent").isEmpty()) {
      parent = parent(kind.get(), from.get());
      if (parent.isEmpty()) {
        return;
      }
    }
    UUID id = identity(kind.get(), code, from.get());
    LocalDate to = row.day("to").orElse(null);
    draft.tell(
        row,
        Kingdom.AREA,
        id,
        new Version(
            from.get(), to, code, name.get(), kind.get().name(), parent.orElse(null), null, null));
  }

  private Optional<UUID> parent(AreaKind kind, LocalDate day) {
    String code = row.text("parent");
    List<String> above =
        kind == AreaKind.DISTRICT || code.length() <= 2 ? List.of(PROVINCE) : List.of(DISTRICT);
    return fields.bearer(
        "parent", Kingdom.AREA, above, padded(code, AreaKind.valueOf(above.getFirst())), day);
  }

  /// Rows with one code tell of one area; a key tells two apart.
  private UUID identity(AreaKind kind, String code, LocalDate from) {
    String key = row.text("key");
    if (!key.isEmpty()) {
      return idOf("area", key);
    }
    UUID own = idOf("area", code + "@" + from);
    if (draft.given().find(Kingdom.AREA, own).isPresent()) {
      return own;
    }
    return draft
        .bearer(Kingdom.AREA, kind.name(), code, from)
        .or(() -> toldBefore(kind, code))
        .orElse(own);
  }

  /// Only what this file told: whoever bore the code in the past may be another.
  private Optional<UUID> toldBefore(AreaKind kind, String code) {
    return draft.codes().ever(Kingdom.AREA, kind.name(), code).stream()
        .filter(id -> !draft.rowsOf(id).isEmpty())
        .reduce((first, last) -> last);
  }

  /// `ward_old_to_new`: an old commune with its district, the new commune, and that it took over.
  private void oldToNewCommune() {
    LocalDate day = effectiveOn == null ? TWO_LEVELS : effectiveOn;
    LocalDate before = day.minusDays(1);
    Optional<UUID> oldProvince = province("old_province_code", before, "old_province");
    Optional<UUID> newProvince = province("new_province_code", day, "");
    if (oldProvince.isEmpty() || newProvince.isEmpty()) {
      return;
    }
    Optional<UUID> district =
        listed(
            new Named(AreaKind.DISTRICT, "old_district_code", "old_district"),
            before,
            oldProvince.get(),
            day);
    // Island districts had no communes: they themselves are the predecessors.
    Optional<UUID> old =
        district.isEmpty() || row.text("old_ward_code").isEmpty()
            ? district
            : listed(
                new Named(AreaKind.COMMUNE, "old_ward_code", "old_ward"),
                before,
                district.get(),
                day);
    Optional<UUID> fresh =
        listed(
            new Named(AreaKind.COMMUNE, "new_ward_code", "new_ward"), day, newProvince.get(), null);
    if (old.isPresent() && fresh.isPresent()) {
      draft.succeed(row, Kingdom.AREA, new Draft.Passing(old.get(), fresh.get()), day, null);
    }
  }

  private void oldToNewProvince() {
    LocalDate day = effectiveOn == null ? TWO_LEVELS : effectiveOn;
    Optional<UUID> old = province("old_code", day.minusDays(1), "old_name");
    Optional<UUID> fresh = province("new_code", day, "new_name");
    if (old.isPresent() && fresh.isPresent()) {
      draft.succeed(row, Kingdom.AREA, new Draft.Passing(old.get(), fresh.get()), day, null);
    }
  }

  private void provinceNames() {
    LocalDate day = effectiveOn == null ? TWO_LEVELS : effectiveOn;
    Optional<UUID> province = province("code", day, "");
    Optional<String> before = fields.text("name_before");
    Optional<String> after = fields.text("name_after");
    if (province.isEmpty()
        || before.isEmpty()
        || after.isEmpty()
        || !fields.isDayOrEmpty("change_effective")) {
      return;
    }
    String code = padded(row.text("code"), AreaKind.PROVINCE);
    draft.tellOn(row, province.get(), named(before.get(), code), day, false);
    Optional<LocalDate> changed = row.day("change_effective");
    if (changed.isPresent()) {
      draft.tellOn(row, province.get(), named(after.get(), code), changed.get(), true);
    } else if (!VietnameseText.isSameName(before.get(), after.get())) {
      draft.refuse(row, "change_effective", "value.missing");
    }
  }

  private static Version named(String name, String code) {
    return new Version(TWO_LEVELS, null, code, name, PROVINCE, null, null, null);
  }

  /// The list of before 1/7/2025: one row a commune, with its district.
  private void listedBefore() {
    LocalDate day = effectiveOn == null ? OLD_ORDER : effectiveOn;
    LocalDate end = day.isBefore(TWO_LEVELS) ? TWO_LEVELS : null;
    Optional<UUID> province = province("province_code", day, "province");
    if (province.isEmpty()) {
      return;
    }
    Optional<UUID> district =
        listed(new Named(AreaKind.DISTRICT, "district_code", "district"), day, province.get(), end);
    if (district.isPresent() && !row.text("commune_code").isEmpty()) {
      listed(new Named(AreaKind.COMMUNE, "commune_code", "commune"), day, district.get(), end);
    }
  }

  private void listedSince() {
    LocalDate day = effectiveOn == null ? TWO_LEVELS : effectiveOn;
    province("province_code", day, "province")
        .ifPresent(
            province ->
                listed(
                    new Named(AreaKind.COMMUNE, "commune_code", "commune"), day, province, null));
  }

  /// Where a list has the code and the name of an area.
  private record Named(AreaKind kind, String code, String name) {}

  /// An area that a list tells of on a day: known by its code, else made.
  ///
  /// @param end of its life when it is made; null for none. When it is the day after, the list is
  ///   of the last day of an order.
  private Optional<UUID> listed(Named named, LocalDate day, UUID parent, @Nullable LocalDate end) {
    String code = padded(row.text(named.code()), named.kind());
    Optional<String> name = fields.text(named.name());
    if (name.isEmpty() || code.isEmpty() && fields.text(named.code()).isEmpty()) {
      return Optional.empty();
    }
    String kind = named.kind().name();
    String about = kind + code + "@" + day;
    if (!draft.agrees(row, named.name(), about, name.get())
        || !draft.agrees(row, named.code(), about + " in", nameOf(parent, day))) {
      return Optional.empty();
    }
    boolean lastDay = day.plusDays(1).equals(end);
    LocalDate from = lastDay ? OLD_ORDER : day;
    Optional<UUID> bearer = draft.bearer(Kingdom.AREA, kind, code, day);
    UUID id = bearer.orElse(idOf("area", code + "@" + from));
    Optional<Life> other = draft.given().find(Kingdom.AREA, id);
    if (bearer.isEmpty() && other.isPresent()) {
      String called = nameOf(id, day);
      draft.refuse(row, named.code(), "code.other", code, day.toString(), called);
      return Optional.empty();
    }
    Version version = new Version(from, end, code, name.get(), kind, parent, null, null);
    draft.tellOn(row, id, version, day, !lastDay);
    return Optional.of(id);
  }

  private String nameOf(UUID area, LocalDate day) {
    return draft.given().nameOf(Kingdom.AREA, area, day);
  }

  /// A province by its code on the day. A name that no province of the code ever had shows that
  /// another day is meant.
  private Optional<UUID> province(String column, LocalDate day, String nameColumn) {
    String code = padded(row.text(column), AreaKind.PROVINCE);
    if (code.isEmpty()) {
      return fields.text(column).map(text -> new UUID(0, 0));
    }
    Optional<UUID> province = fields.bearer(column, Kingdom.AREA, List.of(PROVINCE), code, day);
    String name = nameColumn.isEmpty() ? "" : row.text(nameColumn);
    if (province.isPresent() && !name.isEmpty() && !isCalledSo(province.get(), name)) {
      String called = nameOf(province.get(), day);
      draft.refuse(row, nameColumn, "province.other", name, code, day.toString(), called);
      return Optional.empty();
    }
    return province;
  }

  private boolean isCalledSo(UUID province, String name) {
    return draft.answer(province, name, () -> isCalled(province, name));
  }

  private boolean isCalled(UUID province, String name) {
    return draft.given().find(Kingdom.AREA, province).stream()
        .flatMap(life -> life.versions().stream())
        .anyMatch(
            version ->
                VietnameseText.isSameName(
                    Words.withoutProvinceKind(version.name()), Words.withoutProvinceKind(name)));
  }

  /// Codes that a spreadsheet took for numbers have lost their zeros.
  private static String padded(String code, AreaKind kind) {
    int length =
        switch (kind) {
          case PROVINCE -> 2;
          case DISTRICT -> 3;
          case COMMUNE -> 5;
        };
    boolean digits = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && code.length() < length
        ? "0".repeat(length - code.length()) + code
        : code.toUpperCase(Locale.ROOT);
  }
}
