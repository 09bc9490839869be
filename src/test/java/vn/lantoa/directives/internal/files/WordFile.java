package vn.lantoa.directives.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small Word files for tests.
public final class WordFile {
  private static final String SPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();

  public WordFile() {
    parts.put("[Content_Types].xml", "<Types/>");
  }

  /// A paragraph for every line.
  public WordFile lines(String text) {
    text.lines().forEach(line -> raw(paragraph(line)));
    return this;
  }

  /// A paragraph in a list.
  public WordFile item(int list, int level, String text) {
    return raw(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
                .formatted(level, list)
            + run(text)
            + "</w:p>");
  }

  public WordFile styled(String style, String text) {
    return raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>");
  }

  /// A table; line breaks in a cell part its paragraphs.
  public WordFile table(List<List<String>> rows) {
    raw("<w:tbl>");
    for (List<String> row : rows) {
      raw("<w:tr>");
      for (String cell : row) {
        raw("<w:tc>");
        lines(cell.isEmpty() ? "\n" : cell);
        raw("</w:tc>");
      }
      raw("</w:tr>");
    }
    return raw("</w:tbl>");
  }

  public WordFile raw(String xml) {
    body.append(xml);
    return this;
  }

  /// @param name such as `word/numbering.xml`
  /// @param xml content of the root element
  public WordFile part(String name, String root, String xml) {
    parts.put(name, "<w:" + root + " " + SPACE + ">" + xml + "</w:" + root + ">");
    return this;
  }

  public static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  public static String run(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
  }

  public byte[] bytes() {
    part("word/document.xml", "document", "<w:body>" + body + "</w:body>");
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
