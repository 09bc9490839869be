package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.VietnameseText;

/// Whom a text of a file means on a day: by code, by `code · name` as templates write it, by name
/// where only one unit is called so.
final class UnitTexts {
  static final String JOINT = " · ";

  private final Organisation organisation;
  private final Map<LocalDate, List<Unit>> units = new HashMap<>();
  private final Map<LocalDate, Map<String, List<Unit>>> known = new HashMap<>();

  UnitTexts(Organisation organisation) {
    this.organisation = organisation;
  }

  /// Several where the text is not clear, none where nobody is called so.
  List<Unit> find(String text, LocalDate on) {
    return known
        .computeIfAbsent(on, absent -> new HashMap<>())
        .computeIfAbsent(text, fresh -> search(fresh, on));
  }

  private List<Unit> search(String text, LocalDate on) {
    List<Unit> all = units.computeIfAbsent(on, organisation::unitsOn);
    int joint = text.indexOf(JOINT);
    String code = joint < 0 ? text : text.substring(0, joint);
    List<Unit> byCode = all.stream().filter(unit -> unit.code().equals(code)).toList();
    return byCode.isEmpty()
        ? all.stream().filter(unit -> VietnameseText.isSameName(unit.name(), text)).toList()
        : byCode;
  }
}
