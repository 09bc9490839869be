package vn.lantoa.activities;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A connection of a program that sends records, one request after the other. It understands
/// answers of a told length, which is all that the server gives here.
final class KeptConnection {
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
  private static final String BROKEN = "HTTP/1.1 000 closed without an answer";
  private static final String END = "\r\n\r\n";

  private final SocketChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(65_536);
  private @Nullable Call call;
  private String answer = "";

  private KeptConnection(SocketChannel channel) {
    this.channel = channel;
  }

  /// A record to be sent.
  ///
  /// @param due nanoseconds after the start
  record Call(String province, String token, String body, long due) {}

  static KeptConnection open(InetSocketAddress server, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    KeptConnection connection = new KeptConnection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  boolean isBusy() {
    return call != null;
  }

  Call call() {
    if (call == null) {
      throw new IllegalStateException("Nothing was sent");
    }
    return call;
  }

  void free() {
    call = null;
  }

  void send(Call next) throws IOException {
    call = next;
    buffer.clear();
    byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /api/v1/activities HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + next.token()
            + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
            + UUID.randomUUID()
            + "\r\nContent-Length: "
            + body.length
            + END;
    ByteBuffer request = ByteBuffer.allocate(head.length() + body.length);
    request.put(head.getBytes(StandardCharsets.US_ASCII)).put(body).flip();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /// Whether there is an answer, complete or broken off (status 0).
  boolean receive() throws IOException {
    if (channel.read(buffer) < 0) {
      channel.close();
      answer = BROKEN;
      return true;
    }
    answer = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    int head = answer.indexOf(END);
    if (head < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(answer.substring(0, head).toLowerCase(Locale.ROOT));
    if (!length.find()) {
      throw new IOException("An answer without a length: " + answer);
    }
    boolean complete = buffer.position() >= head + END.length() + Integer.parseInt(length.group(1));
    if (complete && answer.substring(0, head).contains("Connection: close")) {
      channel.close();
    }
    return complete;
  }

  /// Whether another request may be sent.
  boolean isOpen() {
    return channel.isOpen();
  }

  int status() {
    return Integer.parseInt(answer.substring(9, 12));
  }

  String answer() {
    return answer;
  }
}
