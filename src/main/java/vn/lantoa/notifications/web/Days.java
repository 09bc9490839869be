package vn.lantoa.notifications.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.notifications.NoticeGroup;

/// Sorts lines by day and group; the order of the lines stays.
final class Days {
  private Days() {}

  static List<InboxPage.Day> of(List<InboxPage.Told> lines) {
    Map<LocalDate, Map<NoticeGroup, List<InboxPage.Told>>> days = new LinkedHashMap<>();
    for (InboxPage.Told line : lines) {
      days.computeIfAbsent(line.day(), day -> new LinkedHashMap<>())
          .computeIfAbsent(line.group(), group -> new ArrayList<>())
          .add(line);
    }
    return days.entrySet().stream()
        .map(day -> new InboxPage.Day(day.getKey(), day.getValue()))
        .toList();
  }
}
