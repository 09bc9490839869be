package vn.lantoa.policy;

import java.util.Optional;
import java.util.stream.Stream;

/// Languages in which communication is made: Vietnamese, English, and those of the larger ethnic
/// groups. The message `policy.language.<code>` names each.
///
/// Source of the codes: ISO 639-3.
public enum Language {
  VIETNAMESE("vie"),
  ENGLISH("eng"),
  TAY("tyz"),
  THAI("blt"),
  MUONG("mtq"),
  KHMER("khm"),
  HMONG("hmn"),
  NUNG("nut"),
  DAO("ium"),
  JARAI("jra"),
  EDE("rad"),
  BAHNAR("bdq"),
  CHAM("cjm"),
  CHINESE("zho");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// Three small letters.
  public String code() {
    return code;
  }

  public static Optional<Language> find(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
