package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Reads a Word file: WordprocessingML, ISO/IEC 29500, strict or transitional.
final class Docx {
  private final Parcel parcel;
  private final String folder;

  private Docx(Parcel parcel, String folder) {
    this.parcel = parcel;
    this.folder = folder;
  }

  static String text(byte[] bytes) throws IOException {
    try (Parcel parcel = Parcel.open(bytes)) {
      String main = mainPart(parcel);
      return new Docx(parcel, main.substring(0, main.lastIndexOf('/') + 1)).read(main);
    }
  }

  private String read(String main) throws IOException {
    byte[] body = parcel.part(main);
    if (body == null) {
      throw new Unreadable(Reason.OTHER_KIND);
    }
    Numbering numbering = Numbering.of(part("numbering.xml"), part("styles.xml"));
    String name = main.substring(main.lastIndexOf('/') + 1);
    Map<String, String> links = targets(parcel.part(folder + "_rels/" + name + ".rels"));
    Sheet sheet = new Sheet();
    WordBody text = new WordBody(sheet, numbering, links);
    Xml.walk(body, text);
    WordNotes.append(sheet, text.notes(), this::notes);
    return sheet.text();
  }

  /// Walks through the footnotes or endnotes of the file.
  private void notes(String kind, Xml.Listener listener) throws IOException {
    byte[] part = part(kind + "s.xml");
    if (part != null) {
      Xml.walk(part, listener);
    }
  }

  private byte @Nullable [] part(String name) throws IOException {
    return parcel.part(folder + name);
  }

  private static String mainPart(Parcel parcel) throws IOException {
    if (parcel.has("word/document.xml")) {
      return "word/document.xml";
    }
    String[] found = {""};
    byte[] relations = parcel.part("_rels/.rels");
    if (relations != null) {
      Xml.walk(
          relations,
          new Starts(
              at -> {
                if (at.get("Type", "").endsWith("/officeDocument")) {
                  found[0] = at.get("Target", "").replaceFirst("^/", "");
                }
              }));
    }
    boolean word = found[0].endsWith(".xml") && found[0].contains("document");
    if (!word) {
      throw new Unreadable(Reason.OTHER_KIND);
    }
    return found[0];
  }

  /// Addresses outside the file, by their id.
  private static Map<String, String> targets(byte @Nullable [] relations) throws IOException {
    Map<String, String> targets = new HashMap<>();
    if (relations != null) {
      Xml.walk(
          relations,
          new Starts(
              at -> {
                if (at.get("TargetMode", "").equals("External")) {
                  targets.put(at.get("Id", ""), at.get("Target", ""));
                }
              }));
    }
    return targets;
  }

  /// Listens to the beginnings of elements alone.
  record Starts(java.util.function.Consumer<Xml> listener) implements Xml.Listener {
    @Override
    public void start(Xml at) {
      listener.accept(at);
    }

    @Override
    public void end(String name) {
      // Only beginnings matter.
    }
  }
}
