package vn.lantoa.files.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One bucket of an object store that speaks S3 (Amazon S3 API Reference: PutObject, GetObject,
/// HeadObject, DeleteObject, ListObjectsV2), addressed by path. Requests that a busy or failing
/// store turns away are tried again, each time later; all of them may be repeated without harm.
public final class Bucket {
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final int TRIES = 4;
  private static final long FIRST_PAUSE_MILLIS = 150;
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(120);
  private static final int LONGEST_ERROR = 8_192;

  private final Settings settings;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public Bucket(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// @param endpoint scheme, host and port
  /// @param prefix put before every name
  public record Settings(
      String endpoint, String region, String bucket, String prefix, Credentials credentials) {
    public boolean isSet() {
      return !endpoint.isBlank() && !bucket.isBlank();
    }
  }

  public record Credentials(String accessKey, String secretKey) {
    /// The secret stays out of every log.
    @Override
    public String toString() {
      return accessKey;
    }
  }

  /// @param sha256 of the file, in hexadecimal; the store refuses other bytes
  public void put(String name, Path file, String sha256) throws IOException {
    close(send(new Wanted("PUT", address(name), BodyPublishers.ofFile(file), sha256)));
  }

  /// @throws NoSuchFileException when nothing has the name
  public InputStream get(String name) throws IOException {
    return send(Wanted.without("GET", address(name))).body();
  }

  /// When it was last put; absent when nothing has the name.
  public Optional<Instant> lastPut(String name) throws IOException {
    try {
      HttpResponse<InputStream> answer = send(Wanted.without("HEAD", address(name)));
      close(answer);
      return answer
          .headers()
          .firstValue("Last-Modified")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(ZonedDateTime::toInstant);
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  public void delete(String name) throws IOException {
    try {
      close(send(Wanted.without("DELETE", address(name))));
    } catch (NoSuchFileException gone) {
      // Somebody else was quicker.
    }
  }

  /// A page of names, without the prefix.
  ///
  /// @param after what the page before said to go on with; null for the first
  public Listing list(@Nullable String after) throws IOException {
    StringBuilder query = new StringBuilder("?list-type=2");
    if (!settings.prefix().isEmpty()) {
      query.append("&prefix=").append(Signature.encoded(settings.prefix()));
    }
    if (after != null) {
      query.append("&continuation-token=").append(Signature.encoded(after));
    }
    URI uri = URI.create(base() + query);
    try (InputStream in = send(Wanted.without("GET", uri)).body()) {
      return Listing.read(in, settings.prefix().length());
    }
  }

  private URI address(String name) {
    String path = settings.prefix() + name;
    String encoded = Signature.encoded(path).replace("%2F", "/");
    return URI.create(base() + "/" + encoded);
  }

  private String base() {
    String endpoint = settings.endpoint().replaceFirst("/+$", "");
    return endpoint + "/" + Signature.encoded(settings.bucket());
  }

  /// A request that can be sent again.
  ///
  /// @param payload SHA-256 of the body, in hexadecimal
  private record Wanted(String method, URI uri, BodyPublisher body, String payload) {
    static Wanted without(String method, URI uri) {
      return new Wanted(method, uri, BodyPublishers.noBody(), NOTHING);
    }
  }

  private HttpResponse<InputStream> send(Wanted wanted) throws IOException {
    IOException last = new IOException("Not tried");
    for (int attempt = 0; attempt < TRIES; attempt++) {
      pause(attempt);
      try {
        HttpResponse<InputStream> answer = http.send(signed(wanted), BodyHandlers.ofInputStream());
        if (answer.statusCode() / 100 == 2) {
          return answer;
        }
        last = failure(wanted, answer);
        if (!isWorthAnotherTry(answer.statusCode())) {
          break;
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IOException("Stopped", stopping);
      } catch (IOException broken) {
        last = new BucketUnreached(String.valueOf(broken.getMessage()), broken);
      }
    }
    throw last;
  }

  private static boolean isWorthAnotherTry(int status) {
    return status == 500 || status == 502 || status == 503 || status == 504 || status == 429;
  }

  private static void pause(int attempt) throws IOException {
    if (attempt == 0) {
      return;
    }
    long most = FIRST_PAUSE_MILLIS << attempt;
    try {
      // Not all nodes at the same moment.
      Thread.sleep(most / 2 + RandomGenerator.getDefault().nextLong(most / 2));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped", stopping);
    }
  }

  private HttpRequest signed(Wanted wanted) {
    Instant now = clock.instant();
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", wanted.uri().getRawAuthority());
    headers.put("x-amz-content-sha256", wanted.payload());
    headers.put("x-amz-date", Signature.moment(now));
    var signature = new Signature(wanted.method(), wanted.uri(), headers, wanted.payload(), now);
    return HttpRequest.newBuilder(wanted.uri())
        .timeout(TO_ANSWER)
        .method(wanted.method(), wanted.body())
        .header("x-amz-content-sha256", wanted.payload())
        .header("x-amz-date", Signature.moment(now))
        .header("Authorization", signature.authorization(settings.region(), settings.credentials()))
        .build();
  }

  private static IOException failure(Wanted wanted, HttpResponse<InputStream> answer)
      throws IOException {
    String told;
    try (InputStream body = answer.body()) {
      told = new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
    }
    int status = answer.statusCode();
    if (status == 404 && !told.contains("NoSuchBucket")) {
      return new NoSuchFileException(wanted.uri().getPath());
    }
    if (status == 507 || told.contains("QuotaExceeded") || told.contains("StorageFull")) {
      return new IOException("No space left in the object store");
    }
    return new BucketUnreached(
        wanted.method() + " " + wanted.uri().getPath() + " was answered " + status + " " + told,
        null);
  }

  private static void close(HttpResponse<InputStream> answer) throws IOException {
    answer.body().close();
  }
}
