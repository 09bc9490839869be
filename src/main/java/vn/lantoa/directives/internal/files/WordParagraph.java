package vn.lantoa.directives.internal.files;

/// A paragraph while it is read.
final class WordParagraph {
  private final StringBuilder words = new StringBuilder();
  private String style = "";
  private String list = "";
  private int level = -1;

  void add(String more) {
    words.append(more);
  }

  String text() {
    return words.toString();
  }

  String style() {
    return style;
  }

  /// Id of its list; empty when only its style may name one.
  String list() {
    return list;
  }

  /// Level in its list from 0; -1 when only its style may say.
  int level() {
    return level;
  }

  void setStyle(String style) {
    this.style = style;
  }

  void setList(String list) {
    this.list = list;
  }

  void setLevel(int level) {
    this.level = level;
  }
}
