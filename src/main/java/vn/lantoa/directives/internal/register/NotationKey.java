package vn.lantoa.directives.internal.register;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnameseText;

/// Notations as they are compared: `07/CT-TTg`, `7/CT-TTG` and `07 / CT - TTg` are one.
public final class NotationKey {
  private NotationKey() {}

  /// Null for a text that holds no notation: nothing is compared with it.
  public static @Nullable String of(@Nullable String notation) {
    if (notation == null) {
      return null;
    }
    String key = VietnameseText.fold(notation).replaceAll("(^| )0+(\\d)", "$1$2");
    return key.chars().anyMatch(Character::isDigit) ? key : null;
  }
}
