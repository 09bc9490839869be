package vn.lantoa.notifications.internal.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Mailing;
import vn.lantoa.notifications.internal.mail.ComposeRows.Made;
import vn.lantoa.notifications.internal.mail.ComposeRows.Reader;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Slice;

/// [Mailing] over the database.
@Service
class MailBook implements Mailing {
  private static final int MOST = 200;

  private final MailListRows rows;
  private final MailParts parts;
  private final Access access;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  MailBook(
      MailListRows rows,
      MailParts parts,
      Access access,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.parts = parts;
    this.access = access;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Overview overview(Viewer viewer) {
    requireAdministrator(viewer);
    return new Overview(
        parts.server().find().isPresent(),
        parts.server().name(),
        rows.counts(),
        rows.oldestWaiting());
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Mail> list(Viewer viewer, @Nullable State state, int page, int size) {
    requireAdministrator(viewer);
    int rowsAPage = Math.clamp(size, 1, MOST);
    int number = Math.max(1, page);
    return new Slice<>(
        rows.list(state, rowsAPage, (number - 1L) * rowsAPage),
        number,
        rowsAPage,
        rows.count(state));
  }

  @Override
  @Transactional
  public Outcome again(Viewer viewer, UUID id) {
    requireAdministrator(viewer);
    Optional<MailListRows.Known> known = rows.find(id);
    if (known.isEmpty()) {
      return new Outcome.Absent();
    }
    if (known.get().addressNow().isEmpty()) {
      return new Outcome.NoAddress();
    }
    return decided(
        viewer, "mail.again", id, rows.again(id, known.get().addressNow(), clock.instant()));
  }

  @Override
  @Transactional
  public Outcome settle(Viewer viewer, UUID id) {
    requireAdministrator(viewer);
    return rows.find(id).isEmpty()
        ? new Outcome.Absent()
        : decided(viewer, "mail.settled", id, rows.settle(id, clock.instant()));
  }

  private Outcome decided(Viewer viewer, String action, UUID id, boolean changed) {
    if (!changed) {
      return new Outcome.NotOpen();
    }
    audit.record(viewer.actor(), action, "mail:" + id, Map.of());
    return new Outcome.Done();
  }

  /// The mail is made in a transaction and sent after it.
  @Override
  public Test test(Viewer viewer) {
    requireAdministrator(viewer);
    Optional<JavaMailSenderImpl> server = parts.server().find();
    if (server.isEmpty()) {
      return new Test.NoServer();
    }
    return test(viewer, server.get());
  }

  Test test(Viewer viewer, JavaMailSenderImpl server) {
    Optional<Reader> reader = rows.reader(viewer.account());
    if (reader.isEmpty()) {
      return new Test.NoAddress();
    }
    Made mail = parts.digests().made(reader.get(), Kind.TEST, List.of());
    transactions.executeWithoutResult(
        status -> {
          parts.compose().insert(mail, clock.instant());
          audit.record(viewer.actor(), "mail.tested", "mail:" + mail.id(), Map.of());
        });
    parts.post().send(mail.id(), server);
    MailListRows.Known known = rows.find(mail.id()).orElseThrow();
    return new Test.Tried(known.state(), known.reply());
  }

  /// Controllers ask first; this stands behind them.
  private void requireAdministrator(Viewer viewer) {
    if (!access.mayEverywhere(viewer, Ability.ADMINISTER)) {
      throw new IllegalStateException("Not an administrator of the agency: " + viewer.name());
    }
  }
}
