package vn.lantoa.files.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.files.FileId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.MediaKind;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [KeptFiles] over the store and the database.
@Service
class FileDesk implements KeptFiles {
  private static final int LONGEST_NAME = 200;

  private final Intake intake;
  private final ContentStore store;
  private final Tickets tickets;
  private final ReferenceRows rows;
  private final FileSight sight;
  private final Audit audit;

  FileDesk(
      Intake intake,
      ContentStore store,
      Tickets tickets,
      ReferenceRows rows,
      FileSight sight,
      Audit audit) {
    this.intake = intake;
    this.store = store;
    this.tickets = tickets;
    this.rows = rows;
    this.sight = sight;
    this.audit = audit;
  }

  @Override
  public Limits limits() {
    return intake.limits();
  }

  /// Needs no transaction: bytes are the same whoever sends them how often.
  @Override
  public Reception receive(Viewer viewer, Sent sent) {
    return switch (intake.take(sent.bytes())) {
      case Intake.Outcome.Refused(var reason) ->
          new Reception.Refused(lastPart(sent.name()), reason);
      case Intake.Outcome.Placed placed ->
          new Reception.Taken(tickets.issue(viewer, named(sent.name(), placed.kind()), placed));
    };
  }

  @Override
  public List<Received> standing(Viewer viewer, List<String> held) {
    return held.stream()
        .distinct()
        .flatMap(ticket -> tickets.read(viewer, ticket).stream())
        .filter(received -> store.has(received.sha256()))
        .toList();
  }

  @Override
  @Transactional
  public Optional<KeptFile> keep(Viewer viewer, String ticket, String owner) {
    Optional<Received> received = tickets.read(viewer, ticket);
    received.ifPresent(one -> rows.lock(one.sha256()));
    return received
        .filter(one -> store.has(one.sha256()))
        .map(
            one -> {
              KeptFile file = rows.insert(one, owner, viewer.account());
              audit.record(
                  viewer.actor(),
                  "file.kept",
                  "file:" + file.id(),
                  Map.of("owner", owner, "kind", file.kind().name(), "sha256", file.sha256()));
              return file;
            });
  }

  @Override
  @Transactional(readOnly = true)
  public List<KeptFile> list(Viewer viewer, Set<FileId> ids) {
    return ids.isEmpty() ? List.of() : rows.list(ids);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Opened> openFor(Viewer viewer, FileId id) {
    return rows.find(id)
        .filter(one -> one.file().isGivenOut())
        .filter(one -> sight.maySee(viewer, one))
        .map(one -> new Opened(one.file(), () -> store.open(one.file().sha256())));
  }

  @Override
  @Transactional
  public void release(Viewer viewer, FileId id) {
    rows.delete(id);
    audit.record(viewer.actor(), "file.released", "file:" + id, Map.of());
  }

  /// What it is called, with the ending of what it is: `report.pdf.exe` that is a PDF is a PDF.
  private static String named(String name, MediaKind kind) {
    String clean = lastPart(name);
    String lower = clean.toLowerCase(Locale.ROOT);
    boolean fits =
        lower.endsWith("." + kind.ending())
            || (kind == MediaKind.JPEG && lower.endsWith(".jpeg"))
            || (kind == MediaKind.MP4 && (lower.endsWith(".mov") || lower.endsWith(".m4v")));
    String ending = fits ? "" : "." + kind.ending();
    int most = LONGEST_NAME - ending.length();
    return clean.substring(Math.max(0, clean.length() - most)) + ending;
  }

  /// Browsers of old send whole paths; some names would turn the reading direction round.
  private static String lastPart(String name) {
    String last =
        VietnameseText.composed(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1))
            .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|*?:]", "")
            .strip();
    return last.isEmpty() ? "file" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
  }
}
