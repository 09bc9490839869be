package vn.lantoa.directives.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.difficulties.Difficulties.Request;
import vn.lantoa.directives.difficulties.Difficulty.Kind;

/// Something asked, as typed.
public record DifficultyInput(
    String kind, @Nullable UUID directive, @Nullable UUID clause, String subject, String body) {
  public DifficultyInput {
    kind = Typed.kept(kind).strip();
    subject = Typed.kept(subject);
    body = Typed.kept(body);
  }

  /// Absent while no kind is chosen.
  Optional<Request> request() {
    return Arrays.stream(Kind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .map(
            one ->
                new Request(
                    one,
                    directive == null ? null : new DirectiveId(directive),
                    clause == null ? null : new ClauseId(clause),
                    subject,
                    body));
  }
}
