package vn.lantoa.shared.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/// Footnotes of a Word file, numbered by Word itself.
final class Footnotes {
  private final XWPFDocument document;
  private @Nullable XWPFFootnotes all;
  private int count;

  Footnotes(XWPFDocument document) {
    this.document = document;
  }

  /// Puts the mark of a note at the end of a paragraph.
  void add(XWPFParagraph paragraph, String text) {
    count++;
    CTFtnEdn note = CTFtnEdn.Factory.newInstance();
    note.setId(BigInteger.valueOf(count));
    var written = all().addFootnote(note);
    XWPFParagraph line = Ink.close(written.createParagraph(), ParagraphAlignment.BOTH);
    XWPFRun mark = Ink.write(line, "", Ink.Look.plain(Layout.NOTE));
    mark.getCTR().addNewFootnoteRef();
    raise(mark);
    Ink.write(line, " " + text, Ink.Look.plain(Layout.NOTE));
    XWPFRun reference = Ink.write(paragraph, "", Ink.Look.plain(Layout.BODY));
    reference.getCTR().addNewFootnoteReference().setId(BigInteger.valueOf(count));
    raise(reference);
  }

  private static void raise(XWPFRun run) {
    run.setVerticalAlignment("superscript");
  }

  /// With the two rules above the notes that Word wants to find.
  private XWPFFootnotes all() {
    if (all == null) {
      all = document.createFootnotes();
      rule(all, -1, STFtnEdn.SEPARATOR);
      rule(all, 0, STFtnEdn.CONTINUATION_SEPARATOR);
    }
    return all;
  }

  private static void rule(XWPFFootnotes notes, int id, STFtnEdn.Enum type) {
    CTFtnEdn rule = CTFtnEdn.Factory.newInstance();
    rule.setType(type);
    rule.setId(BigInteger.valueOf(id));
    var run = rule.addNewP().addNewR();
    if (type == STFtnEdn.SEPARATOR) {
      run.addNewSeparator();
    } else {
      run.addNewContinuationSeparator();
    }
    notes.addFootnote(rule);
  }
}
