package vn.lantoa.shared.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import vn.lantoa.shared.documents.OfficialDocument.Annex;
import vn.lantoa.shared.documents.OfficialDocument.Paper;
import vn.lantoa.shared.documents.OfficialDocument.Part;

/// Lays an official document out as a Word file.
final class DocxWriter {
  private final OfficialDocument what;

  DocxWriter(OfficialDocument what) {
    this.what = what;
  }

  byte[] bytes() {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      write(document);
      document.write(out);
      return Archive.still(out.toByteArray(), what.created());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write(XWPFDocument document) {
    defaults(document);
    Sections sections = new Sections(document, what.imprint().draft());
    Footnotes notes = new Footnotes(document);
    Part text = what.text();
    Frames frames = new Frames(document, text.paper());
    frames.letterhead(what.letterhead(), what.title(), what.imprint().draft());
    frames.title(what.title());
    frames.addressees(what.to());
    new DocxText(document, sections, notes)
        .write(new Part(text.paper(), Phrases.ended(text.blocks())));
    frames.signature(what.signature(), what.distribution());
    Paper last = text.paper();
    for (Annex annex : what.annexes()) {
      sections.close(last);
      name(document, annex);
      new DocxText(document, sections, notes).write(annex.part());
      last = annex.part().paper();
    }
    sections.finish(last);
    describe(document);
  }

  private static void defaults(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(Layout.FONT);
    fonts.setHAnsi(Layout.FONT);
    fonts.setCs(Layout.FONT);
    fonts.setEastAsia(Layout.FONT);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage("vi-VN");
  }

  private static void name(XWPFDocument document, Annex annex) {
    XWPFParagraph name = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    name.setKeepNext(true);
    DocxText.outline(name, 1);
    Ink.write(name, Phrases.capitals(annex.name()), Ink.Look.bold(Layout.BODY));
    XWPFParagraph title = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    title.setSpacingAfter(2 * Layout.BETWEEN);
    Ink.write(title, annex.title(), Ink.Look.bold(Layout.BODY));
  }

  private void describe(XWPFDocument document) {
    var core = document.getProperties().getCoreProperties();
    core.setTitle(Phrases.printable(what.title().subject()));
    core.setSubjectProperty(Phrases.printable(what.title().type()));
    core.setCreator(Phrases.printable(what.letterhead().issuer()));
    core.setKeywords(Phrases.printable(String.join(", ", what.imprint().keywords())));
    Optional<Date> made = Optional.of(Date.from(what.created()));
    core.setCreated(made);
    core.setModified(made);
  }
}
