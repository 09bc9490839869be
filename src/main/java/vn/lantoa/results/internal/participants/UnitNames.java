package vn.lantoa.results.internal.participants;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.VietnameseText;

/// Whom a text means at the end of a month: by code, by `code · name` as templates write it, by
/// name where only one unit is called so. A code means nothing without a day.
final class UnitNames {
  private static final String JOINT = " · ";

  private final Organisation organisation;
  private final Map<YearMonth, List<Unit>> units = new HashMap<>();
  private final Map<YearMonth, Map<String, List<Unit>>> known = new HashMap<>();

  UnitNames(Organisation organisation) {
    this.organisation = organisation;
  }

  /// Several where the text is not clear, none where nobody is called so.
  List<Unit> find(String text, YearMonth month) {
    return known
        .computeIfAbsent(month, absent -> new HashMap<>())
        .computeIfAbsent(text, fresh -> search(fresh, month));
  }

  private List<Unit> search(String text, YearMonth month) {
    List<Unit> all =
        units.computeIfAbsent(month, absent -> organisation.unitsOn(month.atEndOfMonth()));
    int joint = text.indexOf(JOINT);
    String code = joint < 0 ? text : text.substring(0, joint);
    List<Unit> byCode = all.stream().filter(unit -> unit.code().equals(code)).toList();
    return byCode.isEmpty()
        ? all.stream().filter(unit -> VietnameseText.isSameName(unit.name(), text)).toList()
        : byCode;
  }
}
