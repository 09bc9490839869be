package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.lantoa.organisation.Partition;
import vn.lantoa.results.Multiple;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.results.Wording;
import vn.lantoa.shared.DayRange;

/// Figures, rows and periods in words of one language.
final class Words {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private static final String AND = " " + Partition.JOINT + " ";

  private final MessageSource messages;
  private final Locale locale;
  private final ZoneId zone;
  private final List<DefinedForms> defined;

  Words(MessageSource messages, Locale locale, ZoneId zone, List<DefinedForms> defined) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
    this.defined = List.copyOf(defined);
  }

  Locale locale() {
    return locale;
  }

  String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  String n(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// At most two places.
  String n(BigDecimal number) {
    return n(number, 2);
  }

  String n(BigDecimal number, int mostPlaces) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(mostPlaces);
    return format.format(number);
  }

  String d(LocalDate day) {
    return day.format(DAY);
  }

  String at(Instant moment) {
    return MOMENT.withZone(zone).format(moment);
  }

  Collator collator() {
    return Collator.getInstance(Locale.of("vi"));
  }

  /// "gấp 2,9 lần"; empty where there is nothing to say.
  String multiple(Multiple multiple) {
    return switch (Wording.of(multiple)) {
      case Wording.Times(BigDecimal figure) -> t("results.multiple.times", n(figure));
      case Wording.OnAPar() -> t("results.multiple.par");
      case Wording.Percent(long figure) -> t("results.multiple.percent", n(figure));
      case Wording.BelowOnePercent() -> t("results.multiple.below");
      case Wording.New() -> t("results.multiple.new");
      case Wording.Nothing() -> "";
    };
  }

  /// Forms that documents counted together.
  List<DefinedForms> defined() {
    return defined;
  }

  /// "Hội nghị truyền thông, theo Công văn 3371/BHXH-TT".
  String name(DefinedForms forms) {
    return t("results.definition.name", forms.name().in(locale), forms.basis());
  }

  /// The name of a row.
  String label(Subject subject) {
    return switch (subject) {
      case Subject.Province province -> province.name();
      case Subject.Together(List<Subject.Province> provinces) ->
          provinces.stream().map(this::label).collect(Collectors.joining(AND));
      case Subject.Force force -> force.name();
      case Subject.Unattributed() -> t("results.unattributed");
      case Subject.OfForm(var form) -> form.name().in(locale);
      case Subject.Month(var month) -> month(month);
      case Subject.OfUnit unit -> unit.name();
      case Subject.Then unit -> unit.name();
      case Subject.Quarter(int year, int quarter) ->
          t("results.row.quarter", t("results.quarter." + quarter), String.valueOf(year));
      case Subject.OfYear(int year) -> t("results.row.year", String.valueOf(year));
      case Subject.OfAudience(var audience) -> audience.name().in(locale);
      case Subject.OfPolicyArea(var area) -> area.name().in(locale);
      case Subject.OfTopic(var topic) -> topic.label(locale);
      case Subject.OfCampaign(var campaign) -> campaign.facts().name().in(locale);
      case Subject.Unnamed(var dimension) -> t("results.unnamed." + dimension.name());
    };
  }

  /// The last day of a name that did not last; else empty.
  String hint(Subject subject) {
    if (subject instanceof Subject.Then unit) {
      LocalDate until = unit.until();
      return until == null ? "" : t("results.then.until", d(until.minusDays(1)));
    }
    return "";
  }

  /// In which provinces and units figures are told.
  String told(ResultsQuery query) {
    return switch (query.told()) {
      case Told.On(LocalDate day) -> t("results.told.on", d(day));
      case Told.InCommon() -> t("results.told.common");
      case Told.AsRecorded recorded -> t("results.told.recorded");
    };
  }

  /// The name of a row where its kind is plain from the place: "Cao Bằng", not "Tỉnh Cao Bằng".
  String shortLabel(Subject subject) {
    if (subject instanceof Subject.Together(List<Subject.Province> provinces)) {
      return provinces.stream().map(this::shortLabel).collect(Collectors.joining(AND));
    }
    String label = label(subject);
    if (subject instanceof Subject.Province) {
      for (String prefix : t("results.province.prefixes").split(",")) {
        if (label.startsWith(prefix + " ")) {
          return label.substring(prefix.length() + 1);
        }
      }
    }
    return label;
  }

  /// Month and year in figures, for an axis.
  String monthInFigures(Subject subject) {
    return subject instanceof Subject.Month(var month) ? month.format(MONTH) : label(subject);
  }

  String month(YearMonth month) {
    return t("results.month", month.format(MONTH));
  }

  /// "năm 2022", "quý II/2022", "tháng 05/2022", else "từ 01/01/2022 đến 31/10/2022".
  String period(DayRange period) {
    LocalDate from = period.from();
    if (period.equals(DayRange.year(from.getYear()))) {
      return t("results.period.year", String.valueOf(from.getYear()));
    }
    if (from.getDayOfMonth() == 1 && period.end().equals(from.plusMonths(1))) {
      return t("results.period.month", YearMonth.from(from).format(MONTH));
    }
    if (from.getDayOfMonth() == 1
        && from.getMonth() == from.getMonth().firstMonthOfQuarter()
        && period.end().equals(from.plusMonths(3))) {
      return t("results.period.quarter", quarter(from.getMonth()), String.valueOf(from.getYear()));
    }
    return t("results.period.days", d(from), d(period.last()));
  }

  private String quarter(Month first) {
    return t("results.quarter." + (first.getValue() / 3 + 1));
  }
}
