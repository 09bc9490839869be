package vn.lantoa.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The one client for pages: a browser without scripts, with cookies of its own. Every HTML page it
/// fetches goes through `PageChecks`, so that no test of any page can forget them.
public final class PageClient {
  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, String> headers = new TreeMap<>();
  private final SortedSet<String> links = new TreeSet<>();

  /// @param address scheme, host and port, without a slash at the end
  public PageClient(String address) {
    this.address = address;
  }

  /// Sends a header with every request from now on, such as `Accept-Language`.
  public PageClient with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /// Fetches a path, which begins with a slash, or an address of this server.
  public Page get(String path) {
    return send(request(path).GET());
  }

  /// Fetches as htmx does.
  public Page fragment(String path) {
    return send(request(path).header("HX-Request", "true").GET());
  }

  /// Goes where a redirect leads, through as many as there are, up to five.
  public Page follow(Page page) {
    var current = page;
    for (int hop = 0; hop < 5 && current.isRedirect(); hop++) {
      current = get(current.uri().resolve(current.location()).toString());
    }
    return current;
  }

  /// Fills in the only form that the selector finds and sends it. What is not mentioned keeps the
  /// value that the page gave it. A field that the form does not have is an error of the test.
  ///
  /// @param values by name of the field: text, an `Upload`, a collection for several choices, null
  ///   to leave the field out
  public Page submit(Page page, String formSelector, Map<String, ?> values) {
    var form = FilledForm.of(page.one(formSelector), values);
    var target = page.uri().resolve(form.action());
    if (form.isGet()) {
      var path = target.toString().replaceFirst("\\?.*", "");
      return get(path + "?" + form.urlEncoded());
    }
    return send(
        request(target.toString()).header("Content-Type", form.contentType()).POST(form.body()));
  }

  /// Sends fields as they are, without a form: what a page would never send.
  public Page post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// Signs in through the page and goes where that leads. Whether it succeeded is for the test to
  /// see.
  public Page signIn(String account, String password) {
    var page = get("/sign-in");
    var form = "form:has(input[name=account])";
    return follow(submit(page, form, Map.of("account", account, "password", password)));
  }

  /// Links within this server on the pages fetched so far, without fragments.
  public SortedSet<String> links() {
    return new TreeSet<>(links);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    var uri = URI.create(path.startsWith("/") ? address + path : path);
    var request = HttpRequest.newBuilder(uri);
    headers.forEach(request::header);
    return request;
  }

  private Page send(HttpRequest.Builder builder) {
    try {
      var answer = http.send(builder.build(), BodyHandlers.ofString());
      var page = Page.of(answer.uri(), answer.statusCode(), answer.headers(), answer.body());
      if (page.isHtml() && !page.body().isBlank()) {
        check(page);
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void check(Page page) {
    var problems = PageChecks.problems(page);
    if (!problems.isEmpty()) {
      throw new AssertionError(
          page.status() + " " + page.uri() + "\n  " + String.join("\n  ", problems));
    }
    page.all("a[href^=/]").stream()
        .map(link -> link.attr("href").replaceFirst("#.*", ""))
        .filter(href -> !href.startsWith("//"))
        .forEach(links::add);
  }
}
