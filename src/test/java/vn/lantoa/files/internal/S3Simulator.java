package vn.lantoa.files.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import vn.lantoa.files.internal.s3.Bucket;

/// One bucket of an object store on loopback. What it has been told to do wrong it does once each,
/// in order.
final class S3Simulator implements AutoCloseable {
  private static final int A_PAGE = 2;

  private final HttpServer server;
  private final Clock clock;
  private final Map<String, Thing> things = new TreeMap<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();

  S3Simulator(Clock clock) throws IOException {
    this.clock = clock;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private record Thing(byte[] bytes, Instant put) {}

  /// What goes wrong.
  enum Fault {
    SLOW_DOWN,
    /// The connection ends before the answer.
    HANGS_UP,
    /// Half of the body was taken, then the connection ended; nothing is stored.
    PART_OF_BODY,
    NO_SPACE,
    FORBIDDEN
  }

  synchronized void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  Bucket bucket() {
    return bucket("secret");
  }

  Bucket bucket(String secret) {
    return new Bucket(
        new Bucket.Settings(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/",
            "vn-1",
            "lan-toa",
            "files/",
            new Bucket.Credentials("access", secret)),
        clock);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      Fault fault = faults.poll();
      if (fault != null && !spoiled(exchange, fault)) {
        return;
      }
      String signed = exchange.getRequestHeaders().getFirst("Authorization");
      if (signed == null || !signed.startsWith("AWS4-HMAC-SHA256 Credential=access/")) {
        error(exchange, 403, "AccessDenied");
        return;
      }
      answer(exchange);
    }
  }

  /// @return whether the request goes on
  private static boolean spoiled(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault) {
      case SLOW_DOWN -> error(exchange, 503, "SlowDown");
      case NO_SPACE -> error(exchange, 507, "XMinioStorageFull");
      case FORBIDDEN -> error(exchange, 403, "SignatureDoesNotMatch");
      case PART_OF_BODY -> exchange.getRequestBody().readNBytes(10);
      case HANGS_UP -> {
        // Closed without a word.
      }
    }
    return false;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/lan-toa")) {
      list(exchange);
      return;
    }
    String name = path.substring("/lan-toa/".length());
    switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, name);
      case "DELETE" -> {
        things.remove(name);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> give(exchange, things.get(name));
    }
  }

  private void put(HttpExchange exchange, String name) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String promised = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
    if (!sha256(bytes).equals(promised)) {
      error(exchange, 400, "XAmzContentSHA256Mismatch");
      return;
    }
    things.put(name, new Thing(bytes, clock.instant()));
    exchange.sendResponseHeaders(200, -1);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void give(HttpExchange exchange, @org.jspecify.annotations.Nullable Thing thing)
      throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (thing == null) {
      error(exchange, 404, "NoSuchKey");
      return;
    }
    exchange
        .getResponseHeaders()
        .set(
            "Last-Modified",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(thing.put().atOffset(ZoneOffset.UTC)));
    exchange.sendResponseHeaders(
        200, head || thing.bytes().length == 0 ? -1 : thing.bytes().length);
    if (!head) {
      exchange.getResponseBody().write(thing.bytes());
    }
  }

  /// Pages of two, in the order of names.
  private void list(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String after = query.replaceFirst(".*continuation-token=", "");
    List<String> names =
        things.keySet().stream()
            .filter(name -> name.startsWith("files/"))
            .filter(name -> after.equals(query) || name.compareTo(after) > 0)
            .toList();
    boolean more = names.size() > A_PAGE;
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    write(xml, "<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>" + more + "</IsTruncated>");
    for (String name : names.subList(0, Math.min(A_PAGE, names.size()))) {
      write(xml, "<Contents><Key>" + name + "</Key><LastModified>");
      write(
          xml,
          java.util.Objects.requireNonNull(things.get(name)).put() + "</LastModified></Contents>");
    }
    if (more) {
      write(xml, "<NextContinuationToken>" + names.get(A_PAGE - 1) + "</NextContinuationToken>");
    }
    write(xml, "</ListBucketResult>");
    exchange.sendResponseHeaders(200, xml.size());
    xml.writeTo(exchange.getResponseBody());
  }

  private static void write(ByteArrayOutputStream xml, String text) {
    xml.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      body.readAllBytes();
    }
    byte[] xml = ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : xml.length);
    if (!head) {
      exchange.getResponseBody().write(xml);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
