package vn.lantoa.directives.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.directives.Directives.Registration.Reason;
import vn.lantoa.identity.Viewer;

/// The signed PDF of a directive as it comes back from the agency's document system. It is kept
/// byte for byte; number and day are read from it where it has a layer of text, and a person
/// confirms after seeing what differs from the draft.
public interface SignedCopies {
  /// Takes a signed file in. A secret one leaves no trace.
  Receiving receive(Viewer viewer, DirectiveId directive, ReceivedFile file);

  /// Signed files, newest first; those that nobody has confirmed only for whoever directs. Absent
  /// when the directive is not for the viewer.
  Optional<List<SignedCopy>> copiesFor(Viewer viewer, DirectiveId directive);

  /// What the signed text says otherwise; absent where it is not for the viewer or has no text.
  Optional<Comparison> compareFor(Viewer viewer, DirectiveId directive, SignedCopyId copy);

  Optional<ReceivedFile> fileFor(Viewer viewer, DirectiveId directive, SignedCopyId copy);

  /// A person has compared. Number and day become those of a draft; an issued directive takes the
  /// number where it has none and keeps its day, which says whom it meant.
  Confirming confirm(Viewer viewer, Edit edit, SignedCopyId copy, Printed printed);

  /// What is printed on the signed file.
  record Printed(String notation, LocalDate issuedOn) {}

  /// @param readable whether it has a layer of text
  /// @param notation as read or confirmed; null when it could not be read
  /// @param confirmedAt null until a person has compared it
  record SignedCopy(
      SignedCopyId id,
      String name,
      String sha256,
      boolean readable,
      @Nullable String notation,
      @Nullable LocalDate issuedOn,
      Instant receivedAt,
      @Nullable Instant confirmedAt) {}

  /// Differences only; both lists are empty when the signed text says the same.
  record Comparison(List<Field> fields, List<Part> parts) {
    public Comparison {
      fields = List.copyOf(fields);
      parts = List.copyOf(parts);
    }

    public boolean isSame() {
      return fields.isEmpty() && parts.isEmpty();
    }

    /// @param field `SUBJECT`, `SIGNER` …
    public record Field(String field, String drafted, String signed) {}

    /// @param drafted words of the clause in the draft; empty when the signed text added it
    /// @param signed words in the signed text; empty when it left the clause out
    public record Part(String ref, String drafted, String signed) {}
  }

  /// What came of taking one in.
  sealed interface Receiving {
    record Received(SignedCopyId id) implements Receiving {}

    record Secret(String marking) implements Receiving {}

    record Unreadable(Reason reason) implements Receiving {}

    /// The same bytes are here already.
    record Known(SignedCopyId id) implements Receiving {}

    record Forbidden() implements Receiving {}

    record Absent() implements Receiving {}
  }

  /// What came of confirming.
  sealed interface Confirming {
    record Confirmed(int version) implements Confirming {}

    record Stale(int version) implements Confirming {}

    record Already() implements Confirming {}

    record NotationWrong() implements Confirming {}

    record Forbidden() implements Confirming {}

    record Absent() implements Confirming {}
  }
}
