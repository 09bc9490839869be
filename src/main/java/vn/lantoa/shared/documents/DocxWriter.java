package vn.lantoa.shared.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import vn.lantoa.shared.documents.OfficialDocument.Annex;
import vn.lantoa.shared.documents.OfficialDocument.Part;

/// Lays an official document out.
final class DocxWriter {
  private static final String END = "./.";

  private final OfficialDocument what;

  DocxWriter(OfficialDocument what) {
    this.what = what;
  }

  byte[] bytes() {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      write(document);
      document.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write(XWPFDocument document) {
    defaults(document);
    Sections sections = new Sections(document);
    Part text = what.text();
    Frames frames = new Frames(document, text.paper());
    frames.letterhead(what.letterhead(), what.title());
    frames.title(what.title());
    frames.addressees(what.to());
    blocks(document, ended(text.blocks()), text);
    frames.signature(what.signature(), what.distribution());
    Part last = text;
    for (Annex annex : what.annexes()) {
      sections.close(last.paper());
      annex(document, annex);
      last = annex.part();
    }
    sections.finish(last.paper());
    document.getProperties().getCoreProperties().setTitle(what.title().subject());
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

  /// The text ends with "./." when it ends with a sentence.
  private static List<Block> ended(List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Paragraph(String text))) {
      return blocks;
    }
    String bare = text.stripTrailing().replaceFirst("(\\./\\.|[.;,/])+$", "");
    List<Block> all = new java.util.ArrayList<>(blocks);
    all.set(all.size() - 1, new Block.Paragraph(bare + END));
    return all;
  }

  private static void blocks(XWPFDocument document, List<Block> blocks, Part part) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph(String text) ->
            Ink.write(body(document), text, Ink.Look.plain(Layout.BODY));
        case Block.Remark(String text) ->
            Ink.write(body(document), text, Ink.Look.italic(Layout.BODY));
        case Block.Heading(String text, int level) -> heading(document, text, level);
        case Block.Table table -> Tables.write(document, table, Layout.textWidth(part.paper()));
      }
    }
  }

  private static XWPFParagraph body(XWPFDocument document) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(Layout.FIRST_LINE);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(Layout.BETWEEN);
    return paragraph;
  }

  private static void heading(XWPFDocument document, String text, int level) {
    XWPFParagraph paragraph = body(document);
    paragraph.setKeepNext(true);
    var outline = paragraph.getCTP().getPPr().addNewOutlineLvl();
    outline.setVal(java.math.BigInteger.valueOf(Math.clamp(level, 1, 9) - 1L));
    Ink.write(paragraph, text, Ink.Look.bold(Layout.BODY));
  }

  private static void annex(XWPFDocument document, Annex annex) {
    XWPFParagraph name = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    String capitals = annex.name().toUpperCase(Locale.of("vi"));
    Ink.write(name, capitals, Ink.Look.bold(Layout.BODY));
    XWPFParagraph title = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    title.setSpacingAfter(2 * Layout.BETWEEN);
    Ink.write(title, annex.title(), Ink.Look.bold(Layout.BODY));
    blocks(document, annex.part().blocks(), annex.part());
  }
}
