package vn.lantoa.files;

/// The kinds of file that are taken in, told by content.
public enum MediaKind {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  MP3("audio/mpeg", "mp3"),
  MP4("video/mp4", "mp4");

  private final String mediaType;
  private final String ending;

  MediaKind(String mediaType, String ending) {
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

  /// Whether it may be shown in a page.
  public boolean isPicture() {
    return this == JPEG || this == PNG;
  }

  /// Whether something of it can be drawn small: the picture itself, or its first page.
  public boolean isDrawable() {
    return isPicture() || this == PDF;
  }
}
