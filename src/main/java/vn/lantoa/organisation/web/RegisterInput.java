package vn.lantoa.organisation.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.Registers.Registered;

/// What an administrator typed about a partner or a station.
///
/// @param area code or name
/// @param successor code
/// @param stamp state that was seen
public record RegisterInput(
    @Nullable String from,
    @Nullable String lastDay,
    @Nullable String code,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String area,
    @Nullable String successor,
    @Nullable String level,
    @Nullable String agreement,
    @Nullable String contact,
    @Nullable String stamp) {
  public RegisterInput {
    from = given(from);
    lastDay = given(lastDay);
    code = given(code);
    name = given(name);
    kind = given(kind);
    area = given(area);
    successor = given(successor);
    level = given(level);
    agreement = given(agreement);
    contact = given(contact);
    stamp = given(stamp);
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }

  static RegisterInput fresh(String day) {
    return new RegisterInput(
        day, "", "", "", PartnerKind.PEOPLES_COMMITTEE.name(), "", "", "PROVINCE", "", "", "");
  }

  /// The form of a thing as it stands.
  ///
  /// @param area code of its area
  static RegisterInput of(Registers.Life life, Registered now, String area) {
    Registers.Details details = life.details();
    return new RegisterInput(
        "",
        "",
        now.code(),
        now.name(),
        now.kind(),
        area,
        "",
        details == null ? "" : details.level(),
        details == null ? "" : details.agreement(),
        details == null ? "" : details.contact(),
        life.stamp());
  }

  /// What was typed into a field, by its name.
  public String typed(String field) {
    return Objects.requireNonNull(
        switch (field) {
          case "from" -> from;
          case "lastDay" -> lastDay;
          case "code" -> code;
          case "name" -> name;
          case "kind" -> kind;
          case "area" -> area;
          case "successor" -> successor;
          case "level" -> level;
          case "agreement" -> agreement;
          case "contact" -> contact;
          default -> stamp;
        });
  }
}
