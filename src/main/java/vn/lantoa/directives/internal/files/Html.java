package vn.lantoa.directives.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Reads a web page: its words in lines, without what serves the page alone.
final class Html {
  private static final int DEEPEST = 400;

  private static final String PAGE_ONLY =
      "head, script, style, noscript, template, nav, header, footer, aside, form, button, select,"
          + " iframe, svg, [hidden], [aria-hidden=true]";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "table",
          "tr",
          "td",
          "th",
          "blockquote",
          "pre",
          "center",
          "dt",
          "dd",
          "dl",
          "hr",
          "body",
          "caption",
          "figure",
          "address");

  private final Sheet sheet = new Sheet();
  private final StringBuilder line = new StringBuilder();

  /// Next number of every open list; 0 for lists without numbers.
  private final Deque<Integer> lists = new ArrayDeque<>();

  private Html() {}

  static String text(byte[] bytes) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    page.select(PAGE_ONLY).remove();
    var html = new Html();
    html.walk(page);
    html.endLine();
    return html.sheet.text();
  }

  /// Without recursion: a page may be nested deeper than a stack.
  private void walk(Node root) throws IOException {
    Node at = root;
    int depth = 0;
    boolean down = true;
    while (down || at != root) {
      if (down) {
        head(at, depth);
        if (at.childNodeSize() > 0) {
          at = at.childNode(0);
          depth++;
          continue;
        }
      }
      tail(at);
      @Nullable Node next = at == root ? null : at.nextSibling();
      @Nullable Node above = at.parent();
      down = next != null;
      if (next != null) {
        at = next;
      } else if (at == root || above == null) {
        return;
      } else {
        at = above;
        depth--;
      }
    }
    tail(root);
  }

  private void head(Node node, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Unreadable(Reason.BOMB);
    }
    if (node instanceof TextNode words) {
      String text = words.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
      line.append(line.isEmpty() ? text.stripLeading() : text);
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) throws IOException {
    if (BLOCKS.contains(element.normalName()) || element.normalName().equals("br")) {
      endLine();
    }
    switch (element.normalName()) {
      case "table" -> sheet.openTable();
      case "tr" -> sheet.openRow();
      case "td", "th" -> sheet.openCell();
      case "ol" -> lists.push(first(element));
      case "ul" -> lists.push(0);
      case "li" -> line.append(mark());
      default -> {
        // Words of its own only.
      }
    }
  }

  private static int first(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(start)) : 1;
  }

  private String mark() {
    Integer number = lists.poll();
    if (number == null) {
      return "";
    }
    lists.push(number == 0 ? 0 : number + 1);
    return number == 0 ? "- " : number + ". ";
  }

  private void tail(Node node) throws IOException {
    if (!(node instanceof Element element)) {
      return;
    }
    if (BLOCKS.contains(element.normalName())) {
      endLine();
    }
    switch (element.normalName()) {
      case "table" -> sheet.closeTable();
      case "td", "th" -> sheet.closeCell();
      case "ol", "ul" -> lists.poll();
      case "a" -> address(element);
      default -> {
        // Nothing was opened.
      }
    }
  }

  private void address(Element link) {
    String address = link.attr("href");
    if (address.startsWith("http") && line.indexOf(address) < 0 && !link.text().isBlank()) {
      line.append(" (").append(address).append(")");
    }
  }

  private void endLine() throws IOException {
    String words = line.toString().strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      sheet.line(words);
    }
  }
}
