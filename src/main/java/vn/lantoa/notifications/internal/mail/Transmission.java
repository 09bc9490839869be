package vn.lantoa.notifications.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A connection to a mail server that knows how far a message has got. Until the line that ends a
/// message is sent the server has not taken it, whatever breaks; from then on until its answer it
/// may have.
final class Transmission implements AutoCloseable {
  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;

  private final JavaMailSenderImpl server;
  private @Nullable WatchedTransport transport;

  Transmission(JavaMailSenderImpl server) {
    this.server = server;
  }

  /// What came of handing a message over.
  sealed interface Outcome {
    /// The server answers for it now.
    record Taken(String reply) implements Outcome {}

    /// Never, in this form or to this address.
    record Refused(String reply) implements Outcome {}

    /// Not now.
    ///
    /// @param serverDown whether other mails would fare alike
    record Later(String reply, boolean serverDown) implements Outcome {}

    /// Nobody knows: the answer to the end of the message did not come.
    record Unknown(String reply) implements Outcome {}
  }

  /// Hands a message over.
  ///
  /// @param mayEnd asked before the line that ends the message; when it says no, the message is
  ///   broken off and not taken
  Outcome send(MimeMessage message, String address, BooleanSupplier mayEnd) {
    WatchedTransport open = transport;
    try {
      if (open == null || !open.isConnected()) {
        open = connected();
        transport = open;
      }
    } catch (MessagingException unreachable) {
      close();
      return new Outcome.Later(said(unreachable), true);
    }
    open.watch(mayEnd);
    try {
      message.saveChanges();
      open.sendMessage(message, InternetAddress.parse(address));
      return new Outcome.Taken(open.getLastServerResponse().strip());
    } catch (MessagingException failed) {
      Outcome outcome = outcomeOf(failed, open.isEnding());
      close();
      return outcome;
    }
  }

  private WatchedTransport connected() throws MessagingException {
    String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
    WatchedTransport fresh = new WatchedTransport(server.getSession(), protocol);
    fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
    return fresh;
  }

  private static Outcome outcomeOf(MessagingException failed, boolean ending) {
    int code = codeOf(failed);
    if (code >= PERMANENT) {
      return new Outcome.Refused(said(failed));
    }
    if (code >= TEMPORARY) {
      return new Outcome.Later(said(failed), false);
    }
    return ending ? new Outcome.Unknown(said(failed)) : new Outcome.Later(said(failed), true);
  }

  /// The server's code in the failure or what caused it; -1 where it gave none.
  private static int codeOf(@Nullable Throwable failed) {
    int code =
        switch (failed) {
          case SMTPAddressFailedException address -> address.getReturnCode();
          case SMTPSenderFailedException sender -> sender.getReturnCode();
          case SMTPSendFailedException send -> send.getReturnCode();
          case null, default -> -1;
        };
    if (code >= TEMPORARY || failed == null) {
      return code;
    }
    return codeOf(
        failed instanceof MessagingException next && next.getNextException() != null
            ? next.getNextException()
            : failed.getCause());
  }

  /// What the server or the network said, at most 500 characters.
  private static String said(MessagingException failed) {
    Exception next = failed.getNextException();
    String text =
        next instanceof MessagingException && next.getMessage() != null
            ? next.getMessage()
            : String.valueOf(failed.getMessage());
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 500 ? line.substring(0, 500) : line;
  }

  /// What the server says to the farewell changes nothing any more.
  @Override
  public void close() {
    WatchedTransport open = transport;
    transport = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException farewell) {
        // The messages were answered before.
      }
    }
  }

  /// Notices when the end of a message goes out.
  private static final class WatchedTransport extends SMTPTransport {
    private BooleanSupplier mayEnd = () -> true;
    private boolean ending;

    WatchedTransport(Session session, String protocol) {
      super(
          session,
          new URLName(protocol, null, -1, null, null, null),
          protocol,
          protocol.equals("smtps"));
    }

    void watch(BooleanSupplier asked) {
      mayEnd = asked;
      ending = false;
    }

    boolean isEnding() {
      return ending;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      if (!mayEnd.getAsBoolean()) {
        throw new MessagingException("Broken off before its end");
      }
      ending = true;
      super.finishData();
    }
  }
}
