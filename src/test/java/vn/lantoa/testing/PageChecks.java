package vn.lantoa.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What holds for every page that anybody fetches in a test. Fragments for htmx are spared what
/// only a whole page has: head, heading and headers.
final class PageChecks {
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

  /// `???` or a text that is nothing but `policy.title`; names that look so (a host, a file) stand
  /// in `code` or under `translate="no"`.
  private static final Pattern KEY_ALONE = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+");

  private static final String LABELLED =
      "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset])"
          + ":not([type=image]), select, textarea";

  private final Page page;
  private final String nonce;
  private final List<String> problems = new ArrayList<>();

  private PageChecks(Page page) {
    this.page = page;
    var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    var match = NONCE.matcher(policy);
    this.nonce = match.find() ? match.group(1) : "";
  }

  /// Everything that is wrong, in words; empty for a good page.
  static List<String> problems(Page page) {
    var checks = new PageChecks(page);
    if (page.isWhole()) {
      checks.checkHead();
      checks.checkHeaders();
    }
    checks.checkIds();
    checks.checkFields();
    checks.checkForms();
    checks.checkScripts();
    checks.checkAttributes();
    checks.checkTables();
    checks.checkTexts();
    return checks.problems;
  }

  private void checkHead() {
    var headings = page.all("h1");
    if (headings.size() != 1) {
      problems.add(headings.size() + " h1 instead of one");
    } else if (!page.document().title().strip().startsWith(headings.text().strip())) {
      problems.add(
          "title '" + page.document().title() + "' does not begin with '" + headings.text() + "'");
    }
    if (page.all("html[lang]").stream().allMatch(html -> html.attr("lang").isBlank())) {
      problems.add("no lang on html");
    }
  }

  private void checkHeaders() {
    for (var header :
        List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")) {
      if (page.headers().firstValue(header).isEmpty()) {
        problems.add("no header " + header);
      }
    }
  }

  private void checkIds() {
    var seen = new HashSet<String>();
    page.all("[id]").stream()
        .map(Element::id)
        .filter(id -> !seen.add(id))
        .forEach(id -> problems.add("id twice: " + id));
  }

  private void checkFields() {
    page.all(LABELLED).stream()
        .filter(field -> !isLabelled(field))
        .forEach(field -> problems.add("no label: " + opening(field)));
  }

  private boolean isLabelled(Element field) {
    var named =
        page.all("label[for]").stream()
            .anyMatch(label -> !field.id().isEmpty() && label.attr("for").equals(field.id()));
    var pointed =
        page.all("[id]").stream()
            .anyMatch(
                other -> Set.of(field.attr("aria-labelledby").split(" ")).contains(other.id()));
    return named
        || pointed
        || field.closest("label") != null
        || !field.attr("aria-label").isBlank();
  }

  private void checkForms() {
    for (var form : page.all("form")) {
      if (form.attr("action").isBlank() || form.attr("method").isBlank()) {
        problems.add("no action or method: " + opening(form));
      }
      var token = form.select("input[name=_csrf]");
      if (form.attr("method").equalsIgnoreCase("post")
          && (token.size() != 1 || token.attr("value").isBlank())) {
        problems.add("no _csrf: " + opening(form));
      }
    }
  }

  private void checkScripts() {
    page.all("script, style").stream()
        .filter(element -> !element.attr("type").endsWith("json"))
        .filter(element -> !hasNonce(element) && !isOurs(element.attr("src")))
        .forEach(element -> problems.add("no nonce: " + opening(element)));
    page.all("link[rel=stylesheet]").stream()
        .filter(link -> !isOurs(link.attr("href")))
        .forEach(link -> problems.add("style from elsewhere: " + opening(link)));
  }

  private boolean hasNonce(Element element) {
    return !nonce.isEmpty() && element.attr("nonce").equals(nonce);
  }

  private static boolean isOurs(String address) {
    return address.startsWith("/") && !address.startsWith("//");
  }

  private void checkAttributes() {
    for (var element : page.document().getAllElements()) {
      for (var attribute : element.attributes()) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.equals("style") || HANDLER.matcher(name).matches()) {
          problems.add("inline " + name + ": " + opening(element));
        }
        if (attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
          problems.add("javascript: in " + opening(element));
        }
      }
    }
    page.all("img:not([alt])").forEach(image -> problems.add("no alt: " + opening(image)));
  }

  private void checkTables() {
    page.all("table").stream()
        .filter(table -> table.select("> caption").text().isBlank())
        .forEach(table -> problems.add("no caption: " + opening(table)));
  }

  private void checkTexts() {
    page.document()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text && isKey(text)) {
                problems.add("unresolved message: " + text.text().strip());
              }
            });
  }

  private static boolean isKey(TextNode node) {
    var text = node.text().strip();
    var exempt =
        node.parent() instanceof Element parent
            && parent.closest("code, pre, kbd, samp, script, style, [translate=no]") != null;
    return !exempt && (text.contains("???") || KEY_ALONE.matcher(text).matches());
  }

  private static String opening(Element element) {
    return element.shallowClone().outerHtml();
  }
}
