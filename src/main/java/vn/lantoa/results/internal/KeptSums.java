package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.results.UnitSums.Touch;
import vn.lantoa.results.internal.LeadSums.Asked;

/// Folded sums of periods by unit and form, held in memory. Every use looks into `results.touched`
/// for what was folded since, and reads that alone anew; contributions that are not folded are read
/// in the same statement, so that nothing counts twice or not at all.
@Repository
class KeptSums {
  /// A megabyte or two each. More than targets ask for at once, so that they do not oust each
  /// other.
  private static final int MOST_PERIODS = 24;

  /// More than these are not cheaper than everything.
  private static final int MOST_PATCHED = 2_000;

  private static final int MOST_TRIES = 3;
  private static final long NOWHERE = -1;

  private final JdbcClient jdbc;
  private final Map<Asked, Held> held =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Held> eldest) {
              return size() > MOST_PERIODS;
            }
          });

  KeptSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last row of `results.touched` that was looked at.
  private record Mark(long seq, String tx) {
    static final Mark NONE = new Mark(NOWHERE, "");
  }

  private record Held(Mark mark, Map<UnitId, Map<Integer, Tally>> sums) {}

  private record Pair(UnitId unit, int form) {}

  /// What one statement saw.
  private static final class Seen {
    private final Map<UnitId, Map<Integer, Tally>> folded = new HashMap<>();
    private final Map<UnitId, Map<Integer, Tally>> unfolded = new HashMap<>();
    private final List<Touch> touches = new ArrayList<>();
    private boolean everything;
    private boolean found;
    private Mark last = Mark.NONE;
  }

  Map<UnitId, Map<Integer, Tally>> of(Asked asked) {
    Held here = held.get(asked);
    for (int tries = 0; here != null && tries < MOST_TRIES; tries++) {
      Seen seen = read(asked, here.mark(), Set.of());
      Set<Pair> changed = pairs(seen);
      if (!seen.found || seen.everything || changed.size() > MOST_PATCHED) {
        break;
      }
      if (changed.isEmpty()) {
        return merged(hold(asked, seen.last, here.sums()), seen.unfolded);
      }
      Seen patch = read(asked, here.mark(), changed);
      if (patch.last.equals(seen.last)) {
        return merged(
            hold(asked, seen.last, replaced(here.sums(), changed, patch.folded)), patch.unfolded);
      }
    }
    Seen all = read(asked, Mark.NONE, null);
    return merged(hold(asked, all.last, all.folded), all.unfolded);
  }

  private static Set<Pair> pairs(Seen seen) {
    return seen.touches.stream()
        .map(touch -> new Pair(touch.unit(), touch.form()))
        .collect(Collectors.toSet());
  }

  /// Where nothing was ever touched nothing can be told from something else.
  private Map<UnitId, Map<Integer, Tally>> hold(
      Asked asked, Mark mark, Map<UnitId, Map<Integer, Tally>> sums) {
    if (mark.seq() != NOWHERE) {
      held.put(asked, new Held(mark, sums));
    }
    return sums;
  }

  private static Map<UnitId, Map<Integer, Tally>> replaced(
      Map<UnitId, Map<Integer, Tally>> sums,
      Set<Pair> changed,
      Map<UnitId, Map<Integer, Tally>> now) {
    Map<UnitId, Map<Integer, Tally>> all = new HashMap<>(sums);
    changed.stream()
        .map(Pair::unit)
        .distinct()
        .forEach(unit -> all.put(unit, new HashMap<>(sums.getOrDefault(unit, Map.of()))));
    for (Pair pair : changed) {
      Map<Integer, Tally> own = all.getOrDefault(pair.unit(), Map.of());
      Tally tally = now.getOrDefault(pair.unit(), Map.of()).get(pair.form());
      if (tally == null) {
        own.remove(pair.form());
      } else {
        own.put(pair.form(), tally);
      }
    }
    return all;
  }

  private static Map<UnitId, Map<Integer, Tally>> merged(
      Map<UnitId, Map<Integer, Tally>> folded, Map<UnitId, Map<Integer, Tally>> unfolded) {
    if (unfolded.isEmpty()) {
      return Collections.unmodifiableMap(folded);
    }
    Map<UnitId, Map<Integer, Tally>> all = new HashMap<>(folded);
    unfolded.forEach(
        (unit, forms) -> {
          Map<Integer, Tally> own = new HashMap<>(folded.getOrDefault(unit, Map.of()));
          forms.forEach((form, tally) -> own.merge(form, tally, Tally::plus));
          all.put(unit, own);
        });
    return Collections.unmodifiableMap(all);
  }

  private enum Kind {
    FOLDED,
    UNFOLDED,
    TOUCHED,
    LAST
  }

  private static final String NOTHING = "null::bigint as seq, null::text as tx, null::date as day";

  private static final String TALLIES = "0, 0, 0, 0, 0, 0, 0, 0";

  /// @param pairs that are summed; empty for none, null for all
  private Seen read(Asked asked, Mark mark, @Nullable Set<Pair> pairs) {
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>(LeadSums.parametersOf(asked));
    if (pairs == null || !pairs.isEmpty()) {
      LeadSums.folded(asked, Span.Grain.YEAR, parameters)
          .forEach(
              from ->
                  parts.add(
                      sums(
                          Kind.FOLDED, from + LeadSums.CONDITIONS + (pairs == null ? "" : PAIRS))));
    }
    parts.add(sums(Kind.UNFOLDED, LeadSums.UNFOLDED + LeadSums.CONDITIONS));
    parts.add(
        """
        select 2, t.unit_id, t.form_id::integer, %s, t.seq, t.tx::text, t.day
        from results.touched t
        where t.seq >= :seq and (t.seq = :seq or t.unit_id is null
          or t.day >= :folded_from and t.day < :folded_end)
        """
            .formatted(TALLIES));
    parts.add(
        """
        (select 3, null::uuid, 0, %s, t.seq, t.tx::text, null::date
        from results.touched t
        order by t.seq desc
        limit 1)
        """
            .formatted(TALLIES));
    Seen seen = new Seen();
    parameters.put("seq", mark.seq() == NOWHERE ? Long.MAX_VALUE : mark.seq());
    parameters.put("folded_from", asked.folded().from());
    parameters.put("folded_end", asked.folded().end());
    if (pairs != null && !pairs.isEmpty()) {
      parameters.putAll(parametersOf(pairs));
    }
    jdbc.sql(String.join("union all\n", parts))
        .params(parameters)
        .query((RowCallbackHandler) rs -> take(rs, seen, mark));
    return seen;
  }

  private static Map<String, Object> parametersOf(Set<Pair> pairs) {
    return Map.of(
        "units",
        pairs.stream().map(pair -> pair.unit().value()).toArray(UUID[]::new),
        "pair_forms",
        pairs.stream().map(pair -> (short) pair.form()).toArray(Short[]::new));
  }

  private static final String PAIRS =
      """
       and (f.unit_id, f.form_id) in (
          select pair.unit_id, pair.form_id
          from unnest(:units, cast(:pair_forms as smallint[])) as pair(unit_id, form_id))
      """;

  private static String sums(Kind kind, String from) {
    return "select %d as kind, f.unit_id, f.form_id::integer as key, %s, %s from %s group by 2, 3\n"
        .formatted(kind.ordinal(), LeadSums.SUMS, NOTHING, from);
  }

  private static void take(ResultSet rs, Seen seen, Mark mark) throws SQLException {
    switch (Kind.values()[rs.getInt("kind")]) {
      case FOLDED -> add(rs, seen.folded);
      case UNFOLDED -> add(rs, seen.unfolded);
      case TOUCHED -> touch(rs, seen, mark);
      case LAST -> seen.last = mark(rs);
    }
  }

  private static Mark mark(ResultSet rs) throws SQLException {
    return new Mark(rs.getLong("seq"), rs.getString("tx"));
  }

  private static void touch(ResultSet rs, Seen seen, Mark mark) throws SQLException {
    if (rs.getLong("seq") == mark.seq()) {
      seen.found = mark(rs).equals(mark);
      return;
    }
    UUID unit = rs.getObject("unit_id", UUID.class);
    if (unit == null) {
      seen.everything = true;
    } else {
      seen.touches.add(
          new Touch(new UnitId(unit), rs.getInt("key"), rs.getObject("day", LocalDate.class)));
    }
  }

  private static void add(ResultSet rs, Map<UnitId, Map<Integer, Tally>> sums) throws SQLException {
    UnitId unit = new UnitId(rs.getObject("unit_id", UUID.class));
    sums.computeIfAbsent(unit, absent -> new HashMap<>())
        .merge(rs.getInt("key"), LeadSums.tally(rs), Tally::plus);
  }
}
