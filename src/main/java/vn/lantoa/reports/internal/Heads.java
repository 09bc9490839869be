package vn.lantoa.reports.internal;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Under whom a unit stands on its letterhead, and how its head signs, as the day had it.
@Component
class Heads {
  /// QĐ 391/QĐ-BTC: headquarters under the Ministry of Finance, headed by a Giám đốc.
  private static final LocalDate UNDER_MINISTRY = LocalDate.of(2025, 3, 1);

  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final MessageSource messages;
  private final Scopes scopes;

  Heads(MessageSource messages, Scopes scopes) {
    this.messages = messages;
    this.scopes = scopes;
  }

  /// Null for headquarters while it stood under nobody's name.
  @Nullable String superiorOf(Unit unit, LocalDate day) {
    if (unit.kind() == UnitKind.HEADQUARTERS) {
      return day.isBefore(UNDER_MINISTRY) ? null : t("reports.head.ministry");
    }
    UnitId above = unit.parent();
    return above == null ? null : scopes.find(above, day).map(Unit::name).orElse(null);
  }

  String titleOf(Unit unit, LocalDate day) {
    return unit.kind() == UnitKind.HEADQUARTERS && day.isBefore(UNDER_MINISTRY)
        ? t("reports.head.general")
        : t("reports.head.director");
  }

  private String t(String key) {
    return messages.getMessage(key, new Object[0], VIETNAMESE);
  }
}
