package vn.lantoa.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/// The text of a notice in a reader's language.
public final class NoticeWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern ISO_DAY =
      Pattern.compile(
          "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)"
              + "|\\d{4}-(0[13-9]|1[0-2])-30|\\d{4}-(0[13578]|1[02])-31");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,8}");

  private NoticeWords() {}

  /// The kind itself where its text is gone: an old line must not break an inbox.
  public static String text(
      MessageSource messages, Locale locale, String kind, List<String> arguments) {
    Object[] filled = arguments.stream().map(NoticeWords::written).toArray();
    String text = messages.getMessage("notice." + kind, filled, kind, locale);
    return text == null ? kind : text;
  }

  private static Object written(String argument) {
    if (ISO_DAY.matcher(argument).matches()) {
      return LocalDate.parse(argument).format(DAY);
    }
    return WHOLE.matcher(argument).matches() ? Long.valueOf(argument) : argument;
  }
}
