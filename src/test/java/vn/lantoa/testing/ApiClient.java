package vn.lantoa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the JSON interface. Has no cookies: what it may do comes from its token.
public final class ApiClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> headers = new TreeMap<>();

  /// @param address scheme, host and port, without a slash at the end
  public ApiClient(String address) {
    this.address = address;
  }

  /// An answer; `json` is a missing node where the body is empty.
  public record Answer(int status, HttpHeaders headers, JsonNode json) {
    public String header(String name) {
      return headers.firstValue(name).orElseThrow(() -> new AssertionError("No header " + name));
    }
  }

  /// Sends this bearer token with every request from now on.
  public ApiClient token(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /// Sends a header with every request from now on, such as `If-Match` or `Idempotency-Key`.
  public ApiClient with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /// @param body what Jackson turns into JSON: a map, a record, a list
  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /// A file.
  public byte[] bytes(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).GET();
    headers.forEach(request::header);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer send(String method, String path, @Nullable Object body) {
    var content =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body));
    var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, content);
    request.header("Accept", "application/json, application/problem+json");
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
