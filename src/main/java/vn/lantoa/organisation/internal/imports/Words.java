package vn.lantoa.organisation.internal.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.VietnameseText;

/// Words of files for kinds: their codes, or folded Vietnamese.
final class Words {
  private static final Map<String, AreaKind> AREAS =
      Map.ofEntries(
          Map.entry("tinh", AreaKind.PROVINCE),
          Map.entry("thanh pho truc thuoc trung uong", AreaKind.PROVINCE),
          Map.entry("tinh thanh pho", AreaKind.PROVINCE),
          Map.entry("quan", AreaKind.DISTRICT),
          Map.entry("huyen", AreaKind.DISTRICT),
          Map.entry("quan huyen", AreaKind.DISTRICT),
          Map.entry("thi xa", AreaKind.DISTRICT),
          Map.entry("xa", AreaKind.COMMUNE),
          Map.entry("phuong", AreaKind.COMMUNE),
          Map.entry("thi tran", AreaKind.COMMUNE),
          Map.entry("dac khu", AreaKind.COMMUNE),
          Map.entry("phuong xa", AreaKind.COMMUNE),
          Map.entry("xa phuong", AreaKind.COMMUNE));

  private Words() {}

  static Optional<AreaKind> areaKind(String word) {
    return code(AreaKind.values(), word)
        .or(() -> Optional.ofNullable(AREAS.get(VietnameseText.fold(word))));
  }

  static Optional<UnitKind> unitKind(String word) {
    return code(UnitKind.values(), word);
  }

  private static <T extends Enum<T>> Optional<T> code(T[] values, String word) {
    String code = word.strip().toUpperCase(Locale.ROOT);
    return Stream.of(values).filter(value -> value.name().equals(code)).findFirst();
  }

  /// The name without its kind: "Tỉnh Hà Giang" and "Hà Giang" alike.
  static String withoutProvinceKind(String name) {
    String[] words = VietnameseText.composed(name).split("\\s+");
    String first = VietnameseText.fold(words[0]);
    boolean city = words.length > 2 && VietnameseText.fold(words[1]).equals("pho");
    int kind =
        first.equals("thanh") && city ? 2 : first.equals("tinh") || first.equals("tp") ? 1 : 0;
    return String.join(" ", List.of(words).subList(Math.min(kind, words.length - 1), words.length));
  }

  /// Yes and no in both languages; absent for anything else.
  static Optional<Boolean> yes(String word) {
    return switch (VietnameseText.fold(word)) {
      case "true", "yes", "y", "1", "co", "x" -> Optional.of(true);
      case "false", "no", "n", "0", "khong" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
