package vn.lantoa.targets.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Accuracy;
import vn.lantoa.targets.TargetId;

/// The page that says how wrong last year's forecasts were.
@Controller
class ForecastPages {
  private final Accuracy accuracy;
  private final MessageSource messages;

  ForecastPages(Accuracy accuracy, MessageSource messages) {
    this.accuracy = accuracy;
    this.messages = messages;
  }

  @GetMapping("/targets/{id}/forecast")
  ForecastPage show(Viewer viewer, @PathVariable UUID id, Locale locale) {
    return accuracy
        .of(viewer, new TargetId(id))
        .map(new ForecastDrawing(messages, locale)::draw)
        .orElseThrow(Refusal::absent);
  }
}
