package vn.lantoa.directives.internal;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.internal.reading.LetterReader;
import vn.lantoa.directives.internal.reading.SecretRefusal;

/// Looks for marks of secrecy in what people type, as the reader does in files.
public final class Secrets {
  private static final LetterReader READER = new LetterReader();

  private Secrets() {}

  /// The mark that the lines bear.
  public static Optional<String> markIn(@Nullable String... lines) {
    String text = Arrays.stream(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    return READER.read(text) instanceof SecretRefusal(String marking, int line)
        ? Optional.of(marking)
        : Optional.empty();
  }

  public static Optional<String> markIn(Directive.Header header) {
    return markIn(
        Stream.concat(
                Stream.of(
                    header.type(),
                    header.notation(),
                    header.place(),
                    header.issuer(),
                    header.superior(),
                    header.subject(),
                    header.signer().capacity(),
                    header.signer().title(),
                    header.signer().name()),
                header.recipients().stream())
            .toArray(String[]::new));
  }

  public static Optional<String> markIn(Clause.Content content) {
    return markIn(content.heading(), content.text(), String.join("\n", content.actors()));
  }
}
