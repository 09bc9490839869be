package vn.lantoa.reports.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.reports.Prints;

/// How far a file is, or what became of it, in one line.
@Component
class PrintWords {
  private static final int WHOLE = 100;
  private static final int HALF_SECOND = 500;

  private final MessageSource messages;

  PrintWords(MessageSource messages) {
    this.messages = messages;
  }

  String of(Prints.Print print, Instant now, Locale locale) {
    return switch (print.status()) {
      case RUNNING -> progress(print.stage(), now, locale);
      case DONE -> messages.getMessage("reports.print.done", null, locale);
      case FAILED -> messages.getMessage("error." + print.failure(), null, locale);
    };
  }

  private String progress(Prints.@Nullable Stage stage, Instant now, Locale locale) {
    if (stage == null) {
      return messages.getMessage("reports.print.waits", null, locale);
    }
    if (stage.phase() == Prints.Phase.LAYOUT) {
      return messages.getMessage("reports.print.layout", null, locale);
    }
    String figures =
        messages.getMessage(
            "reports.print.figures", new Object[] {stage.done(), stage.total()}, locale);
    return stage.left(now).map(left -> figures + " · " + left(left, locale)).orElse(figures);
  }

  private String left(Duration left, Locale locale) {
    long seconds = Math.max(1, left.plusMillis(HALF_SECOND).toSeconds());
    return messages.getMessage("reports.print.left", new Object[] {seconds}, locale);
  }

  /// Of the figures; null while nobody can tell.
  static @Nullable Integer percent(Prints.Print print) {
    Prints.Stage stage = print.stage();
    return stage == null || stage.total() == 0 || stage.phase() == Prints.Phase.LAYOUT
        ? null
        : stage.done() * WHOLE / stage.total();
  }
}
