package vn.lantoa.results.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.MonthSheet.Entry;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;

/// What units said of one month.
///
/// @param back all months of the unit
/// @param nextHref null after the last complete month
/// @param groups the unit with those it carries on, then the units below; empty ones left out
/// @param records the records of the month; null where there are none
/// @param reach a figure a measure; empty where nothing was said
public record ParticipantMonthPage(
    String unit,
    String month,
    String back,
    String previous,
    String previousHref,
    String next,
    @Nullable String nextHref,
    List<String> heads,
    List<Group> groups,
    List<Earlier> earlier,
    String activities,
    @Nullable String records,
    List<Figure> reach)
    implements Page {
  public ParticipantMonthPage {
    heads = List.copyOf(heads);
    groups = List.copyOf(groups);
    earlier = List.copyOf(earlier);
    reach = List.copyOf(reach);
  }

  /// @param key message key of its name
  public record Group(String key, List<Line> lines) {}

  /// @param href what units said to it in the month
  /// @param given sources and who gave them; kinds are named where these differ
  public record Line(String unit, String code, String href, List<Cell> cells, List<String> given) {}

  /// @param count empty where nothing was said
  /// @param corrections how often it was corrected
  public record Cell(String count, long corrections) {}

  public record Earlier(
      String unit, String kind, String was, String source, String by, String now, String doneBy) {}

  public record Figure(String name, String figure) {}

  static ParticipantMonthPage of(MonthSheet sheet, boolean isLast, ParticipantWords words) {
    Words plain = words.plain();
    return new ParticipantMonthPage(
        sheet.unit().name(),
        ParticipantWords.month(sheet.month()),
        ParticipantPages.PATH + "?unit=" + sheet.unit().id(),
        ParticipantWords.month(sheet.month().minusMonths(1)),
        Address.of(sheet.month().minusMonths(1), sheet.unit().id()).href(),
        ParticipantWords.month(sheet.month().plusMonths(1)),
        isLast ? null : Address.of(sheet.month().plusMonths(1), sheet.unit().id()).href(),
        sheet.kinds().stream().map(words::name).toList(),
        groups(sheet, plain),
        sheet.earlier().stream().map(one -> earlier(one, sheet, words)).toList(),
        plain.n(sheet.reach().activities()),
        sheet.reach().activities() == 0
            ? null
            : Address.records(sheet.month(), sheet.unit()).href(),
        Stream.of(Reach.Measure.values()).map(one -> figure(sheet.reach(), one, plain)).toList());
  }

  private static List<Group> groups(MonthSheet sheet, Words words) {
    List<Group> groups = new ArrayList<>();
    for (boolean below : new boolean[] {false, true}) {
      List<Line> lines =
          sheet.lines().stream()
              .filter(line -> line.below() == below)
              .map(line -> line(line, sheet, words))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(below ? "participants.sheet.below" : "participants.sheet.own", lines));
      }
    }
    return groups;
  }

  private static Line line(MonthSheet.Line line, MonthSheet sheet, Words words) {
    List<Cell> cells = new ArrayList<>();
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (ParticipantKind kind : sheet.kinds()) {
      Entry entry = line.entry(kind);
      if (entry == null) {
        cells.add(new Cell("", 0));
      } else {
        cells.add(new Cell(words.n(entry.count()), entry.version() - 1L));
        given
            .computeIfAbsent(given(entry, sheet, words), absent -> new ArrayList<>())
            .add(kind.name().in(words.locale()));
      }
    }
    return new Line(
        line.unit().name(),
        line.unit().code(),
        Address.of(sheet.month(), line.unit().id()).href(),
        cells,
        given.size() == 1
            ? List.copyOf(given.keySet())
            : given.entrySet().stream()
                .map(
                    one ->
                        words.t(
                            "participants.sheet.given.of",
                            String.join(", ", one.getValue()),
                            one.getKey()))
                .toList());
  }

  private static String given(Entry entry, MonthSheet sheet, Words words) {
    return String.join(
        ", ", entry.source(), person(entry.by(), sheet, words), words.at(entry.at()));
  }

  private static String person(ActorId actor, MonthSheet sheet, Words words) {
    return sheet.persons().getOrDefault(actor, words.t("participants.sheet.program"));
  }

  private static Earlier earlier(MonthSheet.Earlier one, MonthSheet sheet, ParticipantWords words) {
    Words plain = words.plain();
    return new Earlier(
        one.unit().name(),
        words.name(one.kind()),
        plain.n(one.was().count()),
        one.was().source(),
        person(one.was().by(), sheet, plain) + ", " + plain.at(one.was().at()),
        plain.n(one.now()),
        person(one.replacedBy(), sheet, plain) + ", " + plain.at(one.at()));
  }

  private static Figure figure(Reach reach, Reach.Measure measure, Words words) {
    return new Figure(
        words.t("participants.reach." + measure.name()),
        ParticipantsDrawing.isSaid(reach, measure) ? words.n(reach.of(measure)) : "");
  }
}
