package vn.lantoa.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a notice is about, roughly: by which an inbox is sorted and mail is switched off.
public enum NoticeGroup {
  DIRECTIVE("directive", "implementation"),
  GATE("gate"),
  ASSIGNMENT("assignment", "extension"),
  EVIDENCE("evidence"),
  DIFFICULTY("difficulty", "proposal", "petition"),
  TARGET("target"),
  REMINDER("reminder"),
  ESCALATION("escalation"),
  PERIOD("period", "reopening"),
  OTHER;

  private final Set<String> firstWords;

  NoticeGroup(String... firstWords) {
    this.firstWords = Set.of(firstWords);
  }

  /// The group of a kind, by its first word.
  public static NoticeGroup of(String kind) {
    String first = kind.split("\\.", 2)[0];
    return Arrays.stream(values())
        .filter(group -> group.firstWords.contains(first))
        .findFirst()
        .orElse(OTHER);
  }

  /// First words of its kinds; none for what belongs nowhere else.
  public Set<String> firstWords() {
    return firstWords;
  }

  /// First words that belong to some group.
  public static List<String> allFirstWords() {
    return Stream.of(values()).flatMap(group -> group.firstWords.stream()).sorted().toList();
  }
}
