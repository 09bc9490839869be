package vn.lantoa.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// An answer of the server as a person's browser gets it.
public record Page(URI uri, int status, HttpHeaders headers, String body, Document document) {

  static Page of(URI uri, int status, HttpHeaders headers, String body) {
    return new Page(uri, status, headers, body, Jsoup.parse(body, uri.toString()));
  }

  boolean isHtml() {
    return headers.firstValue("content-type").orElse("").startsWith("text/html");
  }

  /// A fragment answers htmx and is checked without what only a whole page has.
  boolean isWhole() {
    return body.contains("<html");
  }

  public boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  /// Where a redirect leads.
  public String location() {
    return headers.firstValue("location").orElseThrow(() -> new AssertionError("No redirect"));
  }

  public String heading() {
    return one("h1").text();
  }

  /// Everything a person reads on the page.
  public String text() {
    return document.body().text();
  }

  public Elements all(String selector) {
    return document.select(selector);
  }

  /// The only element that the selector finds.
  public Element one(String selector) {
    var found = all(selector);
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " elements are " + selector + " on " + uri + "\n" + text());
    }
    return found.first() instanceof Element element ? element : document;
  }

  /// The cells of a table, row by row, headings included.
  public List<List<String>> table(String selector) {
    return one(selector).select("tr").stream().map(row -> row.select("th, td").eachText()).toList();
  }
}
