package vn.lantoa.directives.internal.files;

/// The kinds of file that are read.
public enum FileKind {
  PLAIN("text/plain; charset=utf-8", "txt"),
  HTML("text/html", "html"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String ending;

  FileKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Ending of a file name, without the dot.
  public String ending() {
    return ending;
  }
}
