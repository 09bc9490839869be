package vn.lantoa.directives.internal.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.lantoa.directives.Directives.Registration.Reason;

/// The lines of a text while it is written, with the tables that are open.
final class Sheet {
  /// Tables within tables.
  private static final int DEEPEST = 12;

  private final Deque<List<String>> open = new ArrayDeque<>();
  private final Deque<Grid> grids = new ArrayDeque<>();
  private int length;

  Sheet() {
    open.push(new ArrayList<>());
  }

  /// Adds a paragraph; breaks inside it stay breaks.
  void line(String text) throws Unreadable {
    length += text.length() + 1;
    if (length > FileReader.LONGEST) {
      throw new Unreadable(Reason.TOO_LONG);
    }
    List<String> lines = open.element();
    for (String line : text.split("\n", -1)) {
      lines.add(line.stripTrailing());
    }
  }

  void openTable() throws Unreadable {
    if (grids.size() >= DEEPEST) {
      throw new Unreadable(Reason.BOMB);
    }
    grids.push(new Grid());
  }

  void openRow() {
    if (!grids.isEmpty()) {
      grids.element().openRow();
    }
  }

  void openCell() {
    if (!grids.isEmpty()) {
      open.push(new ArrayList<>());
    }
  }

  void closeCell() {
    if (!grids.isEmpty() && open.size() > 1) {
      grids.element().add(open.pop());
    }
  }

  void closeTable() {
    if (!grids.isEmpty()) {
      open.element().addAll(grids.pop().lines());
    }
  }

  String text() {
    while (open.size() > 1) {
      List<String> cell = open.pop();
      open.element().addAll(cell);
    }
    return String.join("\n", open.element());
  }
}
