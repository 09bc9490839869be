package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes the words of a document's body, or of one note, onto a sheet.
final class WordBody implements Xml.Listener {
  /// Parts of the file whose words are not, or no longer, the document's.
  private static final Set<String> SKIPPED =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "delInstrText",
          "Fallback",
          "sectPr",
          "tblPr",
          "tblGrid",
          "trPr",
          "tcPr",
          "sdtPr",
          "docPartObj",
          "annotation");

  private static final Pattern LIST_MARK =
      Pattern.compile("\\s*(?:[-–—+*•]|\\(?[\\p{L}\\d]{1,5}(?:\\.\\d{1,2}){0,4}[.):/]?)\\s*");

  private static final Pattern FIELD_ADDRESS =
      Pattern.compile("HYPERLINK\\s+\"(https?://[^\"]{1,2000})\"");

  private final Sheet sheet;
  private final Numbering numbering;
  private final Map<String, String> links;
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<String> addresses = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder instruction = new StringBuilder();
  private int skipping;
  private boolean text;
  private boolean instructing;
  private int properties;
  private boolean hidden;

  WordBody(Sheet sheet, Numbering numbering, Map<String, String> links) {
    this.sheet = sheet;
    this.numbering = numbering;
    this.links = links;
  }

  /// Notes that the words refer to, in order: `footnote` or `endnote`, a blank, the id.
  List<String> notes() {
    return notes;
  }

  @Override
  public void start(Xml at) throws IOException {
    if (skipping > 0 || SKIPPED.contains(at.name())) {
      skipping++;
      return;
    }
    switch (at.name()) {
      case "tbl" -> sheet.openTable();
      case "tr" -> sheet.openRow();
      case "tc" -> sheet.openCell();
      case "p" -> paragraphs.push(new WordParagraph());
      case "r" -> hidden = false;
      case "t" -> text = true;
      case "instrText" -> instructing = true;
      case "pPr" -> properties++;
      default -> inParagraph(at);
    }
  }

  private void inParagraph(Xml at) {
    WordParagraph open = paragraphs.peek();
    if (open == null) {
      return;
    }
    if (properties > 0) {
      property(at, open);
      return;
    }
    switch (at.name()) {
      case "vanish" -> hidden = at.isOn();
      case "tab", "ptab" -> open.add(isListMark(open) ? " " : "\t");
      case "br" -> open.add(at.get("type", "").equals("page") ? "" : "\n");
      case "cr" -> open.add("\n");
      case "noBreakHyphen" -> open.add("-");
      case "footnoteReference" -> refer("footnote", at, open);
      case "endnoteReference" -> refer("endnote", at, open);
      case "hyperlink" -> addresses.push(links.getOrDefault(at.get("id", ""), ""));
      case "fldChar" -> field(at.get("fldCharType", ""), open);
      default -> {
        // Form without words.
      }
    }
  }

  private static void property(Xml at, WordParagraph open) {
    switch (at.name()) {
      case "pStyle" -> open.setStyle(at.get("val", ""));
      case "ilvl" -> open.setLevel(at.number("val", 0));
      case "numId" -> open.setList(at.get("val", ""));
      default -> {
        // Indents and the like.
      }
    }
  }

  private static boolean isListMark(WordParagraph open) {
    return LIST_MARK.matcher(open.text()).matches();
  }

  private void refer(String kind, Xml at, WordParagraph open) {
    notes.add(kind + " " + at.get("id", ""));
    open.add("[" + notes.size() + "]");
  }

  private void field(String type, WordParagraph open) {
    if (type.equals("begin")) {
      instruction.setLength(0);
    } else if (type.equals("end")) {
      var address = FIELD_ADDRESS.matcher(instruction);
      if (address.find()) {
        addAddress(open, address.group(1));
      }
      instruction.setLength(0);
    }
  }

  private static void addAddress(WordParagraph open, String address) {
    boolean printed = open.text().contains(address) || !address.startsWith("http");
    open.add(printed ? "" : " (" + address + ") ");
  }

  @Override
  public void text(String characters) {
    WordParagraph open = paragraphs.peek();
    if (skipping > 0 || open == null) {
      return;
    }
    if (instructing && instruction.length() < 4_000) {
      instruction.append(characters);
    } else if (text && !hidden) {
      open.add(characters);
    }
  }

  @Override
  public void end(String name) throws IOException {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (name) {
      case "tbl" -> sheet.closeTable();
      case "tc" -> sheet.closeCell();
      case "t" -> text = false;
      case "instrText" -> instructing = false;
      case "pPr" -> properties--;
      case "hyperlink" -> closeLink(addresses.poll());
      case "p" -> closeParagraph();
      default -> {
        // Nothing was opened.
      }
    }
  }

  private void closeLink(@Nullable String address) {
    WordParagraph open = paragraphs.peek();
    if (open != null && address != null) {
      addAddress(open, address);
    }
  }

  private void closeParagraph() throws IOException {
    WordParagraph closed = paragraphs.poll();
    if (closed == null) {
      return;
    }
    String words = closed.text();
    // Word counts a paragraph without words too, but does not print its number.
    String number = numbering.next(closed, !words.isBlank());
    sheet.line(number.isEmpty() || words.isBlank() ? words : number + " " + words.stripLeading());
  }
}
