package vn.lantoa.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.Register.Stage;

/// What the list of documents is filtered by, as it stands in the address.
///
/// @param q words
/// @param state name of a stage in small letters; empty for all
/// @param type empty for all
/// @param issuer empty for all
/// @param year a number; empty for all
/// @param force `yes` for what is in force, `no` for what is over; empty for all
public record RegisterInput(
    String q, String state, String type, String issuer, String year, String force) {
  public RegisterInput {
    q = Typed.kept(q).strip();
    state = Typed.kept(state).strip();
    type = Typed.kept(type).strip();
    issuer = Typed.kept(issuer).strip();
    year = Typed.kept(year).strip();
    force = Typed.kept(force).strip();
  }

  /// The stage; null for all, and for words that name none.
  public @Nullable Stage stage() {
    for (Stage stage : Stage.values()) {
      if (nameOf(stage).equals(state)) {
        return stage;
      }
    }
    return null;
  }

  /// How a stage stands in the address.
  public static String nameOf(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable Integer yearTyped() {
    return year.matches("\\d{4}") ? Integer.valueOf(year) : null;
  }

  private @Nullable Boolean over() {
    return switch (force) {
      case "yes" -> Boolean.FALSE;
      case "no" -> Boolean.TRUE;
      default -> null;
    };
  }

  Register.Wanted wanted(int page, int rows) {
    return new Register.Wanted(
        q,
        stage(),
        type.isEmpty() ? null : type,
        issuer.isEmpty() ? null : issuer,
        yearTyped(),
        over(),
        new Register.Page(page, rows));
  }

  /// Whether anything is left out.
  public boolean isFiltered() {
    return !(q + state + type + issuer + year + force).isEmpty();
  }

  /// The same list of another stage, from its first page.
  public String withState(String other) {
    return new RegisterInput(q, other, type, issuer, year, force).atPage(1);
  }

  /// The address of a page of the list.
  public String atPage(int page) {
    return "/directives?"
        + Map.of(
                "q", q, "state", state, "type", type, "issuer", issuer, "year", year, "force",
                force)
            .entrySet()
            .stream()
            .filter(one -> !one.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(
                one ->
                    one.getKey()
                        + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)
                        + "&")
            .collect(Collectors.joining())
        + "page="
        + page;
  }
}
