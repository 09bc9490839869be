package vn.lantoa.files.internal.scan;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// [VirusScan] by a ClamAV daemon, in the protocol of its manual (clamd(8), INSTREAM): the command
/// `zINSTREAM\0`, chunks with their length in four bytes before them, a length of zero; then one
/// answer that ends with a zero byte.
///
/// The daemon answers early and hangs up when a file is larger than it looks at, so that a broken
/// connection while sending is no reason not to read what it said.
public final class Clamd implements VirusScan {
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final String HARMLESS = "stream: OK";
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;
  private final Duration patience;

  /// @param patience how long one file may take from first to last
  public Clamd(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  /// @param address `host:port`
  /// @throws IllegalArgumentException when it is not one
  public static Clamd at(String address, Duration patience) {
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException("Not host:port: " + address);
    }
    String host = address.substring(0, colon).replaceAll("^\\[|]$", "");
    return new Clamd(host, Integer.parseInt(address.substring(colon + 1)), patience);
  }

  @Override
  public Finding scan(Path file) {
    try (Exchange exchange = new Exchange()) {
      return finding(exchange.scan(file));
    } catch (IOException failed) {
      return new Finding.Unreached(failed.toString());
    }
  }

  /// Whether the daemon answers at all.
  public boolean isAlive() {
    try (Exchange exchange = new Exchange()) {
      return exchange.ping().equals("PONG");
    } catch (IOException failed) {
      return false;
    }
  }

  private static Finding finding(String answer) {
    if (answer.equals(HARMLESS)) {
      return new Finding.Harmless();
    }
    if (answer.endsWith(FOUND)) {
      String told = answer.substring(0, answer.length() - FOUND.length());
      return new Finding.Malware(told.substring(told.indexOf(':') + 1).strip());
    }
    return answer.contains("size limit exceeded")
        ? new Finding.TooLarge()
        : new Finding.Unreached(answer.isEmpty() ? "no answer" : answer);
  }

  /// One connection.
  private final class Exchange implements AutoCloseable {
    private final long end = System.nanoTime() + patience.toNanos();
    private final Socket socket = new Socket();

    String ping() throws IOException {
      connect();
      socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
      return answer();
    }

    String scan(Path file) throws IOException {
      connect();
      try {
        send(file);
      } catch (IOException hungUp) {
        String answer = answerOf(hungUp);
        if (answer.isEmpty()) {
          throw hungUp;
        }
        return answer;
      }
      return answer();
    }

    private void connect() throws IOException {
      socket.connect(
          new InetSocketAddress(host, port),
          Math.toIntExact(Math.min(TO_CONNECT.toMillis(), patience.toMillis())));
    }

    private void send(Path file) throws IOException {
      byte[] buffer = new byte[CHUNK];
      try (InputStream in = Files.newInputStream(file)) {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.writeBytes("zINSTREAM\0");
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          millisecondsLeft();
          out.writeInt(read);
          out.write(buffer, 0, read);
        }
        out.writeInt(0);
        out.flush();
      }
    }

    private String answerOf(IOException hungUp) {
      try {
        return answer();
      } catch (IOException nothing) {
        hungUp.addSuppressed(nothing);
        return "";
      }
    }

    /// A daemon that sends a byte now and then is given no more time than one that sends none.
    private String answer() throws IOException {
      var answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      while (answer.size() < LONGEST_ANSWER) {
        socket.setSoTimeout(millisecondsLeft());
        int next = in.read();
        if (next < 0) {
          throw new IOException("Broke off after: " + answer.toString(StandardCharsets.UTF_8));
        }
        if (next == 0 || next == '\n') {
          break;
        }
        answer.write(next);
      }
      return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private int millisecondsLeft() throws IOException {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IOException("Too slow");
      }
      return Math.toIntExact(Math.min(left, Integer.MAX_VALUE));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
