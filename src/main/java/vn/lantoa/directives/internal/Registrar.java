package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.Directives.Registration.Reason;
import vn.lantoa.directives.internal.files.FileText;
import vn.lantoa.directives.internal.files.TimedReader;
import vn.lantoa.directives.internal.reading.Extraction;
import vn.lantoa.directives.internal.reading.LetterGuess;
import vn.lantoa.directives.internal.reading.LetterReader;
import vn.lantoa.directives.internal.reading.SecretRefusal;
import vn.lantoa.directives.internal.register.Arrivals;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// Takes documents in. Called inside the transaction of the face.
@Component
class Registrar {
  private static final int LONGEST_NAME = 200;

  private final LetterReader reader = new LetterReader();
  private final TimedReader files;
  private final DirectiveRows rows;
  private final DocumentRows documents;
  private final ClauseRows clauses;
  private final Arrivals arrivals;
  private final Audit audit;

  Registrar(
      TimedReader files,
      DirectiveRows rows,
      DocumentRows documents,
      ClauseRows clauses,
      Arrivals arrivals,
      Audit audit) {
    this.files = files;
    this.rows = rows;
    this.documents = documents;
    this.clauses = clauses;
    this.arrivals = arrivals;
    this.audit = audit;
  }

  /// Who hands in.
  ///
  /// @param unit whose document it becomes; null: of headquarters
  record Keeper(Viewer viewer, @Nullable UnitId unit, Sight sight) {}

  Registration register(Keeper keeper, Directives.Handing handing) {
    if (handing.files().size() > Directives.MOST_FILES) {
      return new Registration.Unreadable(Reason.TOO_MANY, "");
    }
    List<Bundle.Part> parts = new ArrayList<>();
    for (Directives.ReceivedFile file : handing.files()) {
      String name = cleanName(file.name());
      switch (files.read(file.bytes())) {
        case FileText.Refused(var reason) -> {
          return new Registration.Unreadable(reason, name);
        }
        case FileText.Text(String text, var kind) ->
            parts.add(new Bundle.Part(name, file.bytes(), text));
      }
    }
    return parts.isEmpty()
        ? new Registration.Unreadable(Reason.EMPTY, "")
        : read(keeper, ordered(parts, handing.letter()));
  }

  /// The letter first, the annexes as they came.
  private static Bundle ordered(List<Bundle.Part> parts, @Nullable Integer chosen) {
    int letter =
        chosen == null || chosen < 0 || chosen >= parts.size()
            ? LetterGuess.of(parts.stream().map(Bundle.Part::text).toList())
            : chosen;
    List<Bundle.Part> ordered = new ArrayList<>(parts);
    ordered.addFirst(ordered.remove(letter));
    return new Bundle(ordered);
  }

  private Registration read(Keeper keeper, Bundle bundle) {
    return switch (reader.read(bundle.text(), bundle.starts())) {
      // The trail of a secret document would itself betray it: not even a name is kept.
      case SecretRefusal(String marking, int line) -> new Registration.Secret(marking, line);
      case Extraction read -> keep(keeper, bundle, Understanding.of(read));
    };
  }

  /// The same letter may be kept once by headquarters and once by each unit, and nobody learns of
  /// one that is not for them.
  private Registration keep(Keeper keeper, Bundle bundle, Understanding understood) {
    Optional<DirectiveId> known = rows.findByHash(keeper.sight(), bundle.letter().sha256());
    if (known.isPresent()) {
      return new Registration.Duplicate(known.get());
    }
    Viewer viewer = keeper.viewer();
    UUID document = documents.insert(bundle, keeper.unit()).orElseThrow();
    DirectiveId id =
        rows.insert(
            document, understood, new DirectiveRows.Keeper(viewer.account(), keeper.unit()));
    addClauses(id, understood);
    arrivals.read(id, understood.cites(), bundle.text());
    arrivals.reworded(id);
    audit.record(
        viewer.actor(),
        "directive.registered",
        "directive:" + id,
        Map.of(
            "file", bundle.letter().fileName(),
            "annexes", bundle.annexes().size(),
            "clauses", understood.parts().size()));
    return new Registration.Registered(id);
  }

  /// Number, day or words were corrected: the register follows.
  void corrected(DirectiveId id) {
    arrivals.renamed(id);
    arrivals.reworded(id);
  }

  /// Whether it was written here, so that no file stands behind it.
  boolean isWritten(DirectiveId id) {
    return documents.isMissing(id);
  }

  DocumentRows.Kept kept(DirectiveId id) {
    return documents.of(id);
  }

  Optional<Directives.ReceivedFile> file(DirectiveId id, int position) {
    return documents.file(id, position);
  }

  /// What came of making an annex the letter.
  sealed interface Exchange {
    record Done() implements Exchange {}

    record NoSuchAnnex() implements Exchange {}

    record Taken(DirectiveId other) implements Exchange {}
  }

  /// Reads the files of a draft anew with another one as the letter.
  Exchange exchange(DirectiveId id, int annex) {
    if (isWritten(id)) {
      return new Exchange.NoSuchAnnex();
    }
    Bundle bundle = documents.bundleOf(id);
    if (annex < 1 || annex > bundle.annexes().size()) {
      return new Exchange.NoSuchAnnex();
    }
    Bundle changed = bundle.withLetter(annex);
    UnitId unit = documents.unitOf(id).orElse(null);
    Optional<DirectiveId> other = documents.other(changed.letter().sha256(), unit);
    if (other.isPresent()) {
      return new Exchange.Taken(other.get());
    }
    return switch (reader.read(changed.text(), changed.starts())) {
      // All its texts were read before and bore no mark.
      case SecretRefusal secret -> new Exchange.NoSuchAnnex();
      case Extraction read -> {
        Understanding understood = Understanding.of(read);
        clauses.removeAll(id);
        UUID document = documents.insert(changed, unit).orElseThrow();
        UUID before = rows.reread(id, document, understood);
        documents.remove(before);
        addClauses(id, understood);
        arrivals.read(id, understood.cites(), changed.text());
        yield new Exchange.Done();
      }
    };
  }

  private void addClauses(DirectiveId id, Understanding understood) {
    understood.parts().forEach(p -> clauses.add(id, p.content(), p.start(), p.end()));
  }

  /// Browsers of old send whole paths.
  private static String cleanName(String name) {
    String last =
        VietnameseText.composed(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
    String printable = last.replaceAll("\\p{Cntrl}", "");
    return printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
  }
}
