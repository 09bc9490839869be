package vn.lantoa.results.internal.participants;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.internal.participants.CountRows.Key;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.MonthSheet.Line;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.shared.ActorId;

/// Puts a month together from what each unit said.
@Component
class Sheets {
  private final CountRows rows;
  private final Trees trees;
  private final Accounts accounts;

  Sheets(CountRows rows, Trees trees, Accounts accounts) {
    this.rows = rows;
    this.trees = trees;
    this.accounts = accounts;
  }

  /// @param carried units whose counts belong to the unit, itself included
  MonthSheet of(Unit unit, YearMonth month, Set<UnitId> carried, Reach reach) {
    Months only = new Months(month, month);
    Trees.Tree tree = Objects.requireNonNull(trees.at(only).get(month));
    List<Unit> members = tree.topmost(carried);
    List<Unit> below = members.stream().flatMap(one -> tree.parts(one).stream()).toList();
    Map<UnitId, Unit> all = new HashMap<>();
    members.forEach(one -> all.put(one.id(), one));
    below.forEach(one -> all.put(one.id(), one));
    List<ParticipantKind> kinds = rows.kinds();
    Map<Key, MonthSheet.Entry> entries = rows.entries(all.keySet(), only);
    List<Line> lines = new ArrayList<>();
    members.forEach(one -> lines.add(new Line(one, false, said(one, month, kinds, entries))));
    below.forEach(one -> lines.add(new Line(one, true, said(one, month, kinds, entries))));
    List<MonthSheet.Earlier> earlier = earlier(month, all, kinds);
    return new MonthSheet(
        unit, month, kinds, lines, earlier, reach, accounts.personsOf(people(lines, earlier)));
  }

  private static Map<String, MonthSheet.Entry> said(
      Unit unit, YearMonth month, List<ParticipantKind> kinds, Map<Key, MonthSheet.Entry> entries) {
    Map<String, MonthSheet.Entry> said = new HashMap<>();
    for (ParticipantKind kind : kinds) {
      MonthSheet.Entry entry = entries.get(new Key(unit.id(), month, kind.id()));
      if (entry != null) {
        said.put(kind.code(), entry);
      }
    }
    return said;
  }

  private List<MonthSheet.Earlier> earlier(
      YearMonth month, Map<UnitId, Unit> units, List<ParticipantKind> kinds) {
    Map<Integer, ParticipantKind> byId =
        kinds.stream().collect(Collectors.toMap(ParticipantKind::id, kind -> kind));
    return rows.replaced(units.keySet(), month).stream()
        .map(
            one ->
                new MonthSheet.Earlier(
                    Objects.requireNonNull(units.get(one.key().unit())),
                    Objects.requireNonNull(byId.get(one.key().kind())),
                    one.was(),
                    one.now(),
                    one.replacedBy(),
                    one.at()))
        .toList();
  }

  private static Set<ActorId> people(List<Line> lines, List<MonthSheet.Earlier> earlier) {
    Set<ActorId> people = new HashSet<>();
    lines.forEach(line -> line.entries().values().forEach(entry -> people.add(entry.by())));
    earlier.forEach(
        one -> {
          people.add(one.was().by());
          people.add(one.replacedBy());
        });
    return people;
  }
}
