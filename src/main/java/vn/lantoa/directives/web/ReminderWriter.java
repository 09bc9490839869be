package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.AssignmentSummary;

/// Words of a reminder that may be pasted into Zalo: plain text, short lines, no markup.
@Component
class ReminderWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /// Chat programs fold what is longer.
  private static final int LONGEST_HEADING = 110;

  private static final int LINES_PER_UNIT = 12;

  private final MessageSource messages;
  private final Clock clock;

  ReminderWriter(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /// One text for each unit, in the order of the work.
  List<ReminderPage.UnitText> perUnit(List<Assignment> late) {
    List<ReminderPage.UnitText> texts = new ArrayList<>();
    byHolder(late)
        .forEach(
            (unit, work) -> {
              String opening = t("directives.remind.unit", unit, day(today()), work.size());
              String text = opening + "\n" + items(work) + "\n" + t("directives.remind.close");
              texts.add(new ReminderPage.UnitText(unit, work.size(), text));
            });
    return texts;
  }

  /// One text that names every unit; empty when nothing is late.
  String together(List<Assignment> late) {
    if (late.isEmpty()) {
      return "";
    }
    Map<String, List<Assignment>> holders = byHolder(late);
    StringBuilder text =
        new StringBuilder(t("directives.remind.all", day(today()), holders.size(), late.size()));
    holders.forEach(
        (unit, work) -> text.append("\n\n").append(unit).append(":\n").append(items(work)));
    return text.append("\n\n").append(t("directives.remind.close")).toString();
  }

  private static Map<String, List<Assignment>> byHolder(List<Assignment> late) {
    Map<String, List<Assignment>> byHolder = new LinkedHashMap<>();
    for (Assignment one : late) {
      byHolder.computeIfAbsent(one.summary().holder().name(), name -> new ArrayList<>()).add(one);
    }
    return byHolder;
  }

  private String items(List<Assignment> work) {
    List<String> lines = new ArrayList<>();
    for (Assignment one : work.subList(0, Math.min(LINES_PER_UNIT, work.size()))) {
      lines.add(item(one.summary()));
    }
    if (work.size() > LINES_PER_UNIT) {
      lines.add(t("directives.remind.more", work.size() - LINES_PER_UNIT));
    }
    return String.join("\n", lines);
  }

  private String item(AssignmentSummary one) {
    LocalDate dueOn = one.dueOn() == null ? today() : one.dueOn();
    Integer left = one.workingDaysLeft();
    return t(
        "directives.remind.item",
        one.clauseRef(),
        one.notation(),
        shortened(one.clauseHeading()),
        day(dueOn),
        left == null ? 0 : -left);
  }

  private static String shortened(String heading) {
    String line = heading.replace('\n', ' ').strip();
    if (line.length() <= LONGEST_HEADING) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_HEADING);
    return line.substring(0, space > 0 ? space : LONGEST_HEADING) + "…";
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, FollowUpPages.language());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
