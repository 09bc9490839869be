package vn.lantoa.shared.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What surrounds every page and helps every template: language, numbers and dates as they are
/// written, navigation, and the tokens that forms and scripts must carry. One per request.
public final class Chrome {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DAY_SHORT = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final MessageSource messages;
  private final Request request;

  Chrome(MessageSource messages, Request request) {
    this.messages = messages;
    this.request = request;
  }

  /// What the frame takes from the request.
  ///
  /// @param path path and query of the page, to come back to after a change of language
  /// @param unread lines that wait in the person's inbox
  record Request(
      Locale locale,
      ZoneId zone,
      LocalDate today,
      String nonce,
      Csrf csrf,
      String path,
      boolean demo,
      CurrentPerson.@Nullable Person person,
      long unread,
      List<NavigationEntry> navigation) {}

  /// Name and value of the hidden field against forged requests.
  public record Csrf(String field, String token) {}

  /// The text of a key in the page's language; `{0}` and so on filled with the arguments.
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, request.locale());
  }

  /// Like [#t], for keys made from a code; the code itself where no text exists.
  public String tOr(String key, String fallback) {
    String text = messages.getMessage(key, null, fallback, request.locale());
    return text == null ? fallback : text;
  }

  /// `1.050.000` in Vietnamese, `1,050,000` in English.
  public String n(long number) {
    return NumberFormat.getIntegerInstance(request.locale()).format(number);
  }

  /// A decimal number with at most so many places, no needless zeros: `2,9`.
  public String n(BigDecimal number, int places) {
    NumberFormat format = NumberFormat.getNumberInstance(request.locale());
    format.setMaximumFractionDigits(places);
    return format.format(number);
  }

  /// `21/11/2026`.
  public String d(LocalDate day) {
    return day.format(DAY);
  }

  /// `21/11`, where the year is plain from the place.
  public String dm(LocalDate day) {
    return day.format(DAY_SHORT);
  }

  /// `21/11/2026 08:40`, in Vietnam.
  public String at(Instant moment) {
    return MOMENT.withZone(request.zone()).format(moment);
  }

  /// A day near now in words ("hôm nay", "còn 3 ngày", "quá hạn 2 ngày"), else the date.
  public String due(LocalDate day) {
    long days = request.today().until(day, java.time.temporal.ChronoUnit.DAYS);
    if (days == 0) {
      return t("shared.due.today");
    }
    if (days < 0) {
      return days >= -60 ? t("shared.due.late", -days) : d(day);
    }
    return days <= 60 ? t("shared.due.left", days) : d(day);
  }

  /// The agency's day.
  public LocalDate today() {
    return request.today();
  }

  public boolean isVietnamese() {
    return request.locale().getLanguage().equals("vi");
  }

  public String lang() {
    return request.locale().getLanguage();
  }

  public Locale locale() {
    return request.locale();
  }

  public String nonce() {
    return request.nonce();
  }

  public Csrf csrf() {
    return request.csrf();
  }

  public String path() {
    return request.path();
  }

  public boolean isDemo() {
    return request.demo();
  }

  public Optional<CurrentPerson.Person> person() {
    return Optional.ofNullable(request.person());
  }

  /// Lines that wait in the person's inbox.
  public long unread() {
    return request.unread();
  }

  public List<NavigationEntry> navigation() {
    return request.navigation();
  }

  /// Whether the entry is where we are: its path or something below it.
  public boolean isCurrent(NavigationEntry entry) {
    String here = request.path().replaceFirst("[?].*", "");
    return here.equals(entry.path())
        || (!entry.path().equals("/") && here.startsWith(entry.path() + "/"));
  }

  /// A fresh key that makes a form safe to send twice.
  public String formKey() {
    return UUID.randomUUID().toString();
  }

  /// Whether the person may do this somewhere.
  public boolean may(String ability) {
    return person().map(p -> p.abilities().contains(ability)).orElse(false);
  }
}
