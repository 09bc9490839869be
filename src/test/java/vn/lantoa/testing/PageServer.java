package vn.lantoa.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Serves one page under a strict policy, for tests of the clients themselves.
final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> posted = new CopyOnWriteArrayList<>();

  /// @param body of the page, after the heading
  PageServer(String body) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var page =
        """
        <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head>
        <body><main><h1>Kế hoạch</h1>%s</main></body></html>
        """
            .formatted(body);
    server.createContext("/", exchange -> answer(exchange, page));
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// Bodies of the posts received.
  List<String> posted() {
    return posted;
  }

  private void answer(HttpExchange exchange, String page) throws IOException {
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      if (exchange.getRequestMethod().equals("POST")) {
        posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        headers.add("Location", "/after");
        exchange.sendResponseHeaders(303, -1);
        return;
      }
      headers.add("Content-Type", "text/html;charset=UTF-8");
      headers.add("Content-Security-Policy", "default-src 'none'; script-src 'nonce-abc'");
      headers.add("X-Content-Type-Options", "nosniff");
      headers.add("Referrer-Policy", "same-origin");
      var path = exchange.getRequestURI().getPath();
      var content = path.equals("/favicon.ico") ? new byte[0] : page.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
