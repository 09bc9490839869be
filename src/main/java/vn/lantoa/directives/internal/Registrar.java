package vn.lantoa.directives.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.internal.reading.Extraction;
import vn.lantoa.directives.internal.reading.LetterReader;
import vn.lantoa.directives.internal.reading.SecretRefusal;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// Takes documents in. Called inside the transaction of the face.
@Component
class Registrar {
  private static final int LONGEST_NAME = 200;

  private final LetterReader reader = new LetterReader();
  private final DirectiveRows rows;
  private final ClauseRows clauses;
  private final Audit audit;

  Registrar(DirectiveRows rows, ClauseRows clauses, Audit audit) {
    this.rows = rows;
    this.clauses = clauses;
    this.audit = audit;
  }

  Registration register(Viewer viewer, String fileName, byte[] bytes) {
    return switch (TextFile.of(bytes)) {
      case TextFile.Unreadable(var reason) -> new Registration.Unreadable(reason);
      case TextFile.Text(String text) -> read(viewer, new Handed(fileName, bytes, text));
    };
  }

  private record Handed(String fileName, byte[] bytes, String text) {}

  private Registration read(Viewer viewer, Handed handed) {
    return switch (reader.read(handed.text())) {
      // The trail of a secret document would itself betray it: not even a name is kept.
      case SecretRefusal(String marking, int line) -> new Registration.Secret(marking, line);
      case Extraction read -> keep(viewer, handed, Understanding.of(read));
    };
  }

  private Registration keep(Viewer viewer, Handed handed, Understanding understood) {
    byte[] hash = sha256(handed.bytes());
    Optional<DirectiveId> same = rows.findByHash(hash);
    if (same.isPresent()) {
      return new Registration.Duplicate(same.get());
    }
    String name = cleanName(handed.fileName());
    var document = rows.insertDocument(name, handed.bytes(), hash, handed.text());
    if (document.isEmpty()) {
      return new Registration.Duplicate(rows.findByHash(hash).orElseThrow());
    }
    DirectiveId id = rows.insert(document.get(), understood, viewer.account());
    understood.parts().forEach(p -> clauses.add(id, p.content(), p.start(), p.end()));
    audit.record(
        viewer.actor(),
        "directive.registered",
        "directive:" + id,
        Map.of("file", name, "clauses", understood.parts().size()));
    return new Registration.Registered(id);
  }

  /// Browsers of old send whole paths.
  private static String cleanName(String name) {
    String last =
        VietnameseText.composed(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
    String printable = last.replaceAll("\\p{Cntrl}", "");
    return printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
