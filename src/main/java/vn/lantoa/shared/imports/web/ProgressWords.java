package vn.lantoa.shared.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.imports.ImportJob;

/// How far an import is, in one line.
@Component
class ProgressWords {
  private final MessageSource messages;

  ProgressWords(MessageSource messages) {
    this.messages = messages;
  }

  String of(ImportPage page, Locale locale) {
    ImportJob.Stage stage = page.job().stage();
    if (stage == null) {
      return text("imports.waiting", locale);
    }
    List<String> parts = new ArrayList<>();
    parts.add(text("imports.phase." + stage.phase().name(), locale));
    if (stage.total() > 0) {
      parts.add(text("imports.progress.rows", locale, stage.done(), stage.total()));
    }
    long rate = stage.perSecond(page.now());
    if (rate > 0) {
      parts.add(text("imports.progress.rate", locale, rate));
    }
    if (page.secondsLeft() >= 0) {
      parts.add(text("imports.progress.left", locale, page.secondsLeft()));
    }
    return String.join(" · ", parts);
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
