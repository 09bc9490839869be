package vn.lantoa.notifications.internal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that keeps to the protocol until it is told to misbehave, and remembers what it
/// took. One connection at a time.
public final class RudeServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Manners manners;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Runnable beforeAnswer;

  /// How it misbehaves.
  public enum Manners {
    POLITE,
    /// The mailbox does not exist.
    REFUSES_RECIPIENT,
    /// Try again later.
    BUSY_RECIPIENT,
    /// Hangs up in the middle of the message, before its end.
    BREAKS_IN_DATA,
    /// Takes the message and hangs up instead of saying so.
    BREAKS_AFTER_END,
    /// Takes the message and never says so.
    SILENT_AFTER_END,
    /// Refuses the message when it has all of it.
    REFUSES_MESSAGE
  }

  public RudeServer(Manners manners) {
    this(manners, () -> {});
  }

  /// @param beforeAnswer runs when a message has been taken and before that is said
  public RudeServer(Manners manners, Runnable beforeAnswer) {
    this.manners = manners;
    this.beforeAnswer = beforeAnswer;
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// Messages it answers for, as they came.
  public List<String> taken() {
    return List.copyOf(taken);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException over) {
        // The client or the test went away.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 rude.test");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb =
          line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
      switch (verb) {
        case "RCPT" -> say(out, answerToRecipient());
        case "DATA" -> {
          if (!data(in, out)) {
            return;
          }
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
    }
  }

  private String answerToRecipient() {
    return switch (manners) {
      case REFUSES_RECIPIENT -> "550 5.1.1 no such mailbox";
      case BUSY_RECIPIENT -> "450 4.2.1 mailbox busy";
      case POLITE, BREAKS_IN_DATA, BREAKS_AFTER_END, SILENT_AFTER_END, REFUSES_MESSAGE -> "250 ok";
    };
  }

  /// False when the connection is over.
  private boolean data(BufferedReader in, OutputStream out) throws IOException {
    say(out, "354 go on");
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      message.append(line).append("\n");
      if (manners == Manners.BREAKS_IN_DATA && message.length() > 100) {
        return false;
      }
    }
    if (manners == Manners.REFUSES_MESSAGE) {
      say(out, "554 5.7.1 not wanted");
      return true;
    }
    taken.add(message.toString());
    beforeAnswer.run();
    if (manners == Manners.BREAKS_AFTER_END) {
      return false;
    }
    if (manners == Manners.SILENT_AFTER_END) {
      return in.readLine() != null;
    }
    say(out, "250 taken");
    return true;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
