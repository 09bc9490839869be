package vn.lantoa.desk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.desk.Dashboard;
import vn.lantoa.desk.Dashboard.Card;
import vn.lantoa.desk.Dashboard.Change;
import vn.lantoa.desk.Dashboard.Goal;
import vn.lantoa.desk.Dashboard.Miss;
import vn.lantoa.desk.Dashboard.Month;
import vn.lantoa.desk.web.DashboardPage.CardView;
import vn.lantoa.desk.web.DashboardPage.ChangeView;
import vn.lantoa.desk.web.DashboardPage.GoalView;
import vn.lantoa.desk.web.DashboardPage.MissView;
import vn.lantoa.desk.web.DashboardPage.Way;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Comparisons.Compared;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.State;

/// Puts a [Dashboard] into words and addresses.
@Component
class DashboardDrawing {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final MessageSource messages;
  private final FigureWords words;

  DashboardDrawing(MessageSource messages, FigureWords words) {
    this.messages = messages;
    this.words = words;
  }

  DashboardPage draw(Dashboard board, Locale locale) {
    DashboardLinks links = new DashboardLinks(board);
    One one = new One(locale, links);
    return new DashboardPage(
        board,
        board.cards().stream().map(one::card).toList(),
        board.changes().rows().stream().map(one::change).toList(),
        board.misses().rows().stream().map(one::miss).toList(),
        links.lists());
  }

  private record Told(String change, String against, String base) {}

  /// One board in one language.
  private final class One {
    private final Locale locale;
    private final DashboardLinks links;

    One(Locale locale, DashboardLinks links) {
      this.locale = locale;
      this.links = links;
    }

    CardView card(Card card) {
      BigDecimal value = card.value();
      String code = card.defined().measure().code();
      Told told = told(card.compared());
      return new CardView(
          code,
          card.defined().measure().name().in(locale),
          value == null ? "–" : n(value),
          card.defined().measure().noun().in(locale),
          links.of(card.defined()),
          "/measures/" + code,
          way(card.compared()),
          told.change(),
          told.against(),
          told.base(),
          note(card.compared()),
          Spark.of(card.months(), months(card.months())),
          goal(card.goal()));
    }

    private Told told(Compared compared) {
      return switch (compared) {
        case Compared.Alike alike -> told(alike.now(), alike.base(), alike.periods());
        case Compared.Recomputed anew -> told(anew.now(), anew.base(), anew.periods());
        case Compared.Refused refused -> new Told("", "", "");
      };
    }

    private Told told(BigDecimal now, BigDecimal base, Comparisons.Periods periods) {
      // "From 14 to 20" says the base itself, and of nothing there is none.
      boolean says = base.signum() == 0 || base.compareTo(Growth.SMALL) < 0;
      return new Told(
          words.change(now, base, Growth.Style.TIMES, locale),
          words.comparedWith(periods, locale),
          says ? "" : "(" + n(base) + ")");
    }

    private String note(Compared compared) {
      return switch (compared) {
        case Compared.Alike alike -> "";
        case Compared.Recomputed anew -> t("dashboard.card.anew", n(anew.asDefined()));
        case Compared.Refused refused -> t("dashboard.card.refused");
      };
    }

    private String months(List<Month> months) {
      Month most = months.stream().max(Comparator.comparingLong(Month::value)).orElse(null);
      return most == null
          ? ""
          : t(
              "dashboard.card.months",
              months.getFirst().month().format(MONTH),
              months.getLast().month().format(MONTH),
              n(BigDecimal.valueOf(most.value())),
              most.month().format(MONTH),
              n(BigDecimal.valueOf(months.getLast().value())));
    }

    private @Nullable GoalView goal(@Nullable Goal goal) {
      if (goal == null) {
        return null;
      }
      Standing only = goal.only();
      State state = only == null ? worst(goal) : only.state();
      return new GoalView(
          "/targets/" + goal.target().id(),
          t("dashboard.goal", goal.until().format(DAY)),
          only == null ? several(goal) : alone(goal, only),
          state);
    }

    private String several(Goal goal) {
      return t(
          "dashboard.goal.several",
          n(BigDecimal.valueOf(goal.of(State.MET) + goal.of(State.ON_PACE))),
          n(BigDecimal.valueOf(goal.units())));
    }

    private String alone(Goal goal, Standing only) {
      BigDecimal value = only.value();
      BigDecimal required = only.required();
      String state = t("dashboard.state." + only.state());
      if (value == null || required == null) {
        return state;
      }
      boolean ofWeeks = goal.target().facts().rule() instanceof Rule.WeeklyFloor;
      return t(
          ofWeeks ? "dashboard.goal.weeks" : "dashboard.goal.alone", state, n(value), n(required));
    }

    ChangeView change(Change change) {
      BigDecimal now = BigDecimal.valueOf(change.now());
      BigDecimal before = BigDecimal.valueOf(change.before());
      long difference = change.difference();
      return new ChangeView(
          links.of(change),
          who(change.subject()),
          change.form().name().in(locale),
          way(now, before),
          n(now),
          n(before),
          (difference > 0 ? "+" : "−") + n(BigDecimal.valueOf(Math.abs(difference))),
          words.change(now, before, Growth.Style.TIMES, locale));
    }

    private String who(@Nullable Subject subject) {
      return switch (subject) {
        case null -> t(links.isNational() ? "dashboard.changes.nation" : "dashboard.changes.unit");
        case Subject.Province province -> province.name();
        case Subject.Together together ->
            together.provinces().stream()
                .map(Subject.Province::name)
                .collect(Collectors.joining(", "));
        case Subject.Force force -> force.name();
        case Subject.OfUnit unit -> unit.name();
        case Subject.Then unit -> unit.name();
        case Subject.Unattributed nobody -> t("dashboard.changes.unattributed");
        // Rows are provinces or units; nothing else is asked for.
        default -> subject.key();
      };
    }

    MissView miss(Miss miss) {
      return new MissView(
          "/targets/" + miss.target().id() + "/units/" + miss.standing().unit().code(),
          miss.standing().unit().name(),
          miss.target().facts().name(),
          n(miss.forecast().value()),
          t("dashboard.misses.interval", n(miss.forecast().low()), n(miss.forecast().high())),
          n(miss.required()),
          n(miss.share().multiply(HUNDRED)) + "%");
    }

    private String n(BigDecimal number) {
      NumberFormat format = NumberFormat.getNumberInstance(locale);
      format.setMaximumFractionDigits(1);
      format.setRoundingMode(RoundingMode.HALF_UP);
      return format.format(number);
    }

    private String t(String key, Object... arguments) {
      return messages.getMessage(key, arguments, locale);
    }
  }

  /// The worst that some unit is in.
  private static State worst(Goal goal) {
    return Stream.of(State.MISSED, State.BEHIND, State.ON_PACE, State.MET, State.NO_DATA)
        .filter(state -> goal.of(state) > 0)
        .findFirst()
        .orElse(State.NOT_APPLICABLE);
  }

  private static Way way(Compared compared) {
    return switch (compared) {
      case Compared.Alike alike -> way(alike.now(), alike.base());
      case Compared.Recomputed anew -> way(anew.now(), anew.base());
      case Compared.Refused refused -> Way.LEVEL;
    };
  }

  private static Way way(BigDecimal now, BigDecimal base) {
    int way = now.compareTo(base);
    return way > 0 ? Way.UP : way < 0 ? Way.DOWN : Way.LEVEL;
  }
}
