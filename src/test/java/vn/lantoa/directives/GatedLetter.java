package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.identity.Viewer;

/// A letter of 28/10/2024 whose footnote holds back contents: 1.1 and 1.2 now, 1.3 and 1.4 after a
/// decree and after headquarters has said how, 1.5 once the law is in force.
public final class GatedLetter {
  private GatedLetter() {}

  public static byte[] bytes(int number) {
    try (InputStream file = GatedLetter.class.getResourceAsStream("/directives/gated-letter.txt")) {
      if (file == null) {
        throw new IllegalStateException("No gated letter");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("640/", number + "/")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static DirectiveId registered(Directives directives, Viewer editor, int number) {
    Registration outcome = directives.register(editor, "cong-van.txt", bytes(number));
    assertThat(outcome).isInstanceOf(Registration.Registered.class);
    return ((Registration.Registered) outcome).id();
  }

  public static void issue(Directives directives, Viewer editor, DirectiveId id, IssueOrder order) {
    assertThat(directives.issue(editor, id, order)).isInstanceOf(Directives.Issuing.Issued.class);
  }

  /// The one with the number among them.
  public static ClauseId clause(Map<String, ClauseId> clauses, String ref) {
    return Objects.requireNonNull(clauses.get(ref), ref);
  }

  public static Map<String, ClauseId> clauses(
      Directives directives, Viewer viewer, DirectiveId id) {
    return directives.findFor(viewer, id).orElseThrow().clauses().stream()
        .collect(Collectors.toMap(Clause::ref, Clause::id, (a, b) -> a));
  }
}
