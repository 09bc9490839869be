package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The notes of a Word file, set behind its text: `[1] …`.
final class WordNotes implements Xml.Listener {
  /// Where the notes of one kind are found.
  interface Source {
    void read(String kind, Xml.Listener listener) throws IOException;
  }

  private final String kind;
  private final Map<String, String> texts = new HashMap<>();
  private Sheet sheet = new Sheet();
  private WordBody body = newBody();
  private String id = "";

  private WordNotes(String kind) {
    this.kind = kind;
  }

  /// @param referred in order, `footnote 3`
  static void append(Sheet sheet, List<String> referred, Source source) throws IOException {
    if (referred.isEmpty()) {
      return;
    }
    Map<String, String> texts = new HashMap<>();
    for (String kind : List.of("footnote", "endnote")) {
      var notes = new WordNotes(kind);
      source.read(kind, notes);
      texts.putAll(notes.texts);
    }
    for (int at = 0; at < referred.size(); at++) {
      String text = texts.getOrDefault(referred.get(at), "");
      if (!text.isBlank()) {
        sheet.line("[" + (at + 1) + "] " + text.strip());
      }
    }
  }

  @Override
  public void start(Xml at) throws IOException {
    if (at.name().equals(kind)) {
      sheet = new Sheet();
      body = newBody();
      id = at.get("id", "");
    } else {
      body.start(at);
    }
  }

  @Override
  public void end(String name) throws IOException {
    if (name.equals(kind)) {
      texts.put(kind + " " + id, sheet.text());
    } else {
      body.end(name);
    }
  }

  @Override
  public void text(String characters) {
    body.text(characters);
  }

  private WordBody newBody() {
    return new WordBody(sheet, Numbering.NONE, Map.of());
  }
}
