package vn.lantoa.organisation.web;

import java.util.Locale;
import java.util.stream.Stream;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.web.Refusal;

/// A register that has pages.
public enum Register {
  PARTNERS(Kingdom.PARTNER),
  STATIONS(Kingdom.STATION);

  private final Kingdom of;

  Register(Kingdom of) {
    this.of = of;
  }

  Kingdom of() {
    return of;
  }

  /// Last part of its address.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String path() {
    return "/organisation/" + word();
  }

  public boolean isPartners() {
    return this == PARTNERS;
  }

  static Register at(String word) {
    return Stream.of(values())
        .filter(register -> register.word().equals(word))
        .findFirst()
        .orElseThrow(Refusal::absent);
  }
}
