package vn.lantoa.shared.documents;

import java.util.ArrayDeque;
import java.util.Deque;

/// The outline beside the pages of a PDF.
final class PrintedOutline {
  private final Markup markup = new Markup();
  private final Deque<Integer> open = new ArrayDeque<>();

  /// @param id of the element that it leads to
  void add(int level, String name, String id) {
    close(level);
    markup.raw("<bookmark name=\"").words(name.replaceAll("\\s+", " ")).raw("\" href=\"#" + id);
    markup.raw("\">");
    open.push(level);
  }

  String markup() {
    close(0);
    return "<bookmarks>" + markup + "</bookmarks>";
  }

  private void close(int level) {
    while (!open.isEmpty() && open.getFirst() >= level) {
      markup.raw("</bookmark>");
      open.pop();
    }
  }
}
