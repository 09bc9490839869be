package vn.lantoa.directives.internal.reading;

/// A line together with the part of its text that counts: without marker or footnote mark.
record Row(Line line, String text) {

  static Row of(Line line) {
    return new Row(line, line.text());
  }
}
