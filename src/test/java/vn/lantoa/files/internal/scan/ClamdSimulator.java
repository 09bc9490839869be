package vn.lantoa.files.internal.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A ClamAV daemon on loopback as its manual describes it, well-behaved or not.
public final class ClamdSimulator implements AutoCloseable {
  /// What makes a file malware here.
  public static final String MARK = "THIS-IS-MALWARE";

  private static final int LIMIT = 2_000;

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Manner manner;
  private volatile byte[] received = {};

  public ClamdSimulator(Manner manner) throws IOException {
    this.manner = manner;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  /// How it behaves.
  public enum Manner {
    HONEST,
    /// Looks at 2 000 bytes at most, answers and hangs up.
    LIMIT,
    ERROR,
    HANGS_UP,
    CUTS_ANSWER,
    SILENT,
    /// A byte of its answer every 300 milliseconds.
    DRIPS,
    RUBBISH,
    /// An answer without end.
    FLOOD
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  public void behave(Manner other) {
    manner = other;
  }

  byte[] received() {
    return received.clone();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      var in = new DataInputStream(socket.getInputStream());
      String command = untilZero(in);
      if (command.equals("zPING")) {
        say(socket, "PONG");
      } else if (command.equals("zINSTREAM")) {
        scan(socket, in);
      } else {
        say(socket, "UNKNOWN COMMAND");
      }
    } catch (IOException gone) {
      // The other side had enough.
    }
  }

  private static String untilZero(DataInputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != 0; next = in.readUnsignedByte()) {
      text.append((char) next);
    }
    return text.toString();
  }

  private void scan(Socket socket, DataInputStream in) throws IOException {
    if (manner == Manner.HANGS_UP) {
      return;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      byte[] chunk = new byte[length];
      in.readFully(chunk);
      all.write(chunk);
      if (manner == Manner.LIMIT && all.size() > LIMIT) {
        say(socket, "INSTREAM size limit exceeded. ERROR");
        return;
      }
    }
    received = all.toByteArray();
    String text = all.toString(StandardCharsets.ISO_8859_1);
    finish(socket, text.contains(MARK) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
  }

  private void finish(Socket socket, String honest) throws IOException {
    switch (manner) {
      case HONEST, LIMIT -> say(socket, honest);
      case ERROR -> say(socket, "stream: Can't allocate memory ERROR");
      case CUTS_ANSWER ->
          socket.getOutputStream().write("stream: O".getBytes(StandardCharsets.US_ASCII));
      case SILENT -> pause(5_000);
      case DRIPS -> drip(socket.getOutputStream(), honest);
      case RUBBISH -> say(socket, "HTTP/1.1 400 Bad Request");
      case FLOOD -> say(socket, "x".repeat(1_000_000));
      case HANGS_UP -> {
        // Hung up before.
      }
    }
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    socket.shutdownOutput();
  }

  private void drip(OutputStream out, String words) throws IOException {
    for (byte one : words.getBytes(StandardCharsets.US_ASCII)) {
      out.write(one);
      out.flush();
      pause(300);
    }
  }

  private void pause(long millis) {
    try {
      if (closing.await(millis, TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
    threads.shutdownNow();
  }
}
