package vn.lantoa.notifications.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.Preferences.Absence;
import vn.lantoa.notifications.Preferences.Choice;
import vn.lantoa.notifications.Preferences.Kept;

/// What a person typed about the own notifications.
///
/// @param digest a box: `true` or nothing, as is `prompt`
/// @param mailed names of the groups that are mailed
/// @param version version that was seen
public record SettingsInput(
    @Nullable String digest,
    @Nullable String digestAt,
    @Nullable String prompt,
    @Nullable List<String> mailed,
    @Nullable String language,
    @Nullable String awayFrom,
    @Nullable String awayThrough,
    @Nullable String deputy,
    int version) {

  static SettingsInput of(Kept kept) {
    Choice choice = kept.choice();
    Absence absence = choice.absence();
    return new SettingsInput(
        choice.digest() ? "true" : "",
        choice.digestAt().toString(),
        choice.prompt() ? "true" : "",
        Arrays.stream(NoticeGroup.values())
            .filter(group -> !choice.off().contains(group))
            .map(Enum::name)
            .toList(),
        choice.language(),
        absence == null ? "" : absence.from().toString(),
        absence == null ? "" : absence.through().toString(),
        absence == null || absence.deputy() == null ? "" : absence.deputy().toString(),
        kept.version());
  }

  /// What was typed, or the field that could not be read.
  sealed interface Reading {
    record Read(Choice choice) implements Reading {}

    record Unread(String field, String code) implements Reading {}
  }

  Reading read() {
    Optional<LocalTime> at = time(text(digestAt));
    if (at.isEmpty()) {
      return new Reading.Unread("digestAt", "time.wrong");
    }
    Set<NoticeGroup> off =
        Arrays.stream(NoticeGroup.values())
            .filter(group -> !isMailed(group))
            .collect(Collectors.toUnmodifiableSet());
    if (text(awayFrom).isEmpty() && text(awayThrough).isEmpty()) {
      return new Reading.Read(
          new Choice(at.get(), isDigest(), isPrompt(), off, text(language), null));
    }
    Optional<LocalDate> from = day(text(awayFrom));
    Optional<LocalDate> through = day(text(awayThrough));
    if (from.isEmpty() || through.isEmpty()) {
      return new Reading.Unread(from.isEmpty() ? "awayFrom" : "awayThrough", "absence.day");
    }
    Optional<AccountId> standIn = account(text(deputy));
    if (!text(deputy).isEmpty() && standIn.isEmpty()) {
      return new Reading.Unread("deputy", "absence.deputy");
    }
    return new Reading.Read(
        new Choice(
            at.get(),
            isDigest(),
            isPrompt(),
            off,
            text(language),
            new Absence(from.get(), through.get(), standIn.orElse(null))));
  }

  static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed));
    } catch (DateTimeParseException notTime) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException notDay) {
      return Optional.empty();
    }
  }

  private static Optional<AccountId> account(String typed) {
    try {
      return Optional.of(new AccountId(UUID.fromString(typed)));
    } catch (IllegalArgumentException notId) {
      return Optional.empty();
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  public boolean isDigest() {
    return "true".equals(digest);
  }

  public boolean isPrompt() {
    return "true".equals(prompt);
  }

  public boolean isMailed(NoticeGroup group) {
    return mailed != null && mailed.contains(group.name());
  }

  @Override
  public String digestAt() {
    return text(digestAt);
  }

  @Override
  public String language() {
    return text(language);
  }

  @Override
  public String awayFrom() {
    return text(awayFrom);
  }

  @Override
  public String awayThrough() {
    return text(awayThrough);
  }

  @Override
  public String deputy() {
    return text(deputy);
  }
}
