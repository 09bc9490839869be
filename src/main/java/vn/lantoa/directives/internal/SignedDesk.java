package vn.lantoa.directives.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.directives.Directives.Registration.Reason;
import vn.lantoa.directives.internal.files.FileKind;
import vn.lantoa.directives.internal.files.FileText;
import vn.lantoa.directives.internal.files.TimedReader;
import vn.lantoa.directives.internal.reading.Extraction;
import vn.lantoa.directives.internal.reading.LetterReader;
import vn.lantoa.directives.internal.reading.SecretRefusal;
import vn.lantoa.directives.register.SignedCopies;
import vn.lantoa.directives.register.SignedCopyId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [SignedCopies] over the database.
@Service
class SignedDesk implements SignedCopies {
  private static final LetterReader READER = new LetterReader();
  private static final int LONGEST_NOTATION = 60;

  private final SignedRows copies;
  private final DirectiveRows rows;
  private final Registrar registrar;
  private final TimedReader files;
  private final Sights sights;
  private final Audit audit;

  SignedDesk(
      SignedRows copies,
      DirectiveRows rows,
      Registrar registrar,
      TimedReader files,
      Sights sights,
      Audit audit) {
    this.copies = copies;
    this.rows = rows;
    this.registrar = registrar;
    this.files = files;
    this.sights = sights;
    this.audit = audit;
  }

  @Override
  @Transactional
  public Receiving receive(Viewer viewer, DirectiveId id, ReceivedFile file) {
    Optional<Directive> kept = rows.find(sights.of(viewer), id);
    if (kept.isEmpty()) {
      return new Receiving.Absent();
    }
    if (!sights.mayDirect(viewer, kept.get())) {
      return new Receiving.Forbidden();
    }
    return switch (files.read(file.bytes())) {
      case FileText.Text(String text, FileKind kind) ->
          kind == FileKind.PDF
              ? read(viewer, id, file, text)
              : new Receiving.Unreadable(Reason.OTHER_KIND);
      case FileText.Refused(Reason reason) ->
          reason == Reason.SCANNED
              ? keep(viewer, id, new SignedRows.Arrived(file, hash(file), null, nothing()))
              : new Receiving.Unreadable(reason);
    };
  }

  private static SignedRows.Read nothing() {
    return new SignedRows.Read(null, null);
  }

  private Receiving read(Viewer viewer, DirectiveId id, ReceivedFile file, String text) {
    return switch (READER.read(text)) {
      case SecretRefusal(String marking, int line) -> new Receiving.Secret(marking);
      case Extraction read ->
          keep(
              viewer,
              id,
              new SignedRows.Arrived(
                  file, hash(file), text, new SignedRows.Read(read.notation(), read.issuedOn())));
    };
  }

  private Receiving keep(Viewer viewer, DirectiveId id, SignedRows.Arrived arrived) {
    Optional<SignedCopyId> kept = copies.insert(id, arrived, viewer.account());
    if (kept.isEmpty()) {
      return new Receiving.Known(copies.known(id, arrived.sha256()));
    }
    audit.record(
        viewer.actor(),
        "directive.signed.received",
        "directive:" + id,
        Map.of(
            "file", arrived.file().name(),
            "sha256", HexFormat.of().formatHex(arrived.sha256())));
    return new Receiving.Received(kept.get());
  }

  private static byte[] hash(ReceivedFile file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file.bytes());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<List<SignedCopy>> copiesFor(Viewer viewer, DirectiveId id) {
    return rows.find(sights.of(viewer), id)
        .map(directive -> copies.of(id, sights.mayDirect(viewer, directive)));
  }

  private Optional<SignedCopy> find(Viewer viewer, DirectiveId id, SignedCopyId copy) {
    return copiesFor(viewer, id).stream()
        .flatMap(List::stream)
        .filter(one -> one.id().equals(copy))
        .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Comparison> compareFor(Viewer viewer, DirectiveId id, SignedCopyId copy) {
    Directive directive = rows.find(sights.of(viewer), id).orElse(null);
    if (directive == null) {
      return Optional.empty();
    }
    return find(viewer, id, copy)
        .flatMap(found -> copies.textOf(copy))
        .map(READER::read)
        .flatMap(
            read ->
                switch (read) {
                  case Extraction extraction ->
                      Optional.of(SignedText.compare(directive, extraction));
                  // Such a one was never kept.
                  case SecretRefusal secret -> Optional.empty();
                });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ReceivedFile> fileFor(Viewer viewer, DirectiveId id, SignedCopyId copy) {
    return find(viewer, id, copy).map(found -> copies.file(copy));
  }

  @Override
  @Transactional
  public Confirming confirm(Viewer viewer, Edit edit, SignedCopyId copy, Printed printed) {
    Optional<SignedCopy> found = find(viewer, edit.directive(), copy);
    Optional<Directive> kept = rows.find(sights.of(viewer), edit.directive());
    if (found.isEmpty() || kept.isEmpty()) {
      return new Confirming.Absent();
    }
    if (!sights.mayDirect(viewer, kept.get())) {
      return new Confirming.Forbidden();
    }
    String notation = VietnameseText.composed(printed.notation());
    if (notation.length() > LONGEST_NOTATION || !notation.matches(".*\\d.*/.*|.*\\d-\\p{L}.*")) {
      return new Confirming.NotationWrong();
    }
    DirectiveRows.Standing standing = rows.lock(edit.directive());
    if (found.get().confirmedAt() != null) {
      return new Confirming.Already();
    }
    if (standing.version() != edit.version()) {
      return new Confirming.Stale(standing.version());
    }
    return confirmed(viewer, edit, copy, new Printed(notation, printed.issuedOn()));
  }

  private Confirming confirmed(Viewer viewer, Edit edit, SignedCopyId copy, Printed printed) {
    DirectiveId id = edit.directive();
    Directive directive = rows.find(sights.of(viewer), id).orElseThrow();
    copies.confirm(copy, printed, viewer.account());
    if (directive.isDraft()) {
      Directive.Header h = directive.header();
      rows.changeHeader(
          id,
          new Directive.Header(
              h.type(),
              printed.notation(),
              printed.issuedOn(),
              h.place(),
              h.issuer(),
              h.superior(),
              h.subject(),
              h.signer(),
              h.recipients()));
    } else {
      copies.number(id, printed.notation());
    }
    registrar.corrected(id);
    audit.record(
        viewer.actor(),
        "directive.signed.confirmed",
        "directive:" + id,
        Map.of("notation", printed.notation(), "issuedOn", printed.issuedOn().toString()));
    return new Confirming.Confirmed(rows.advance(id));
  }
}
