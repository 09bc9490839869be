package vn.lantoa.shared.documents;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import vn.lantoa.shared.documents.OfficialDocument.Paper;

/// Pages: size, margins, and the number in the top margin that the first page of each part does not
/// bear. Numbers begin anew with every annex and go on over pages that only lie otherwise.
final class Sections {
  private final XWPFDocument document;

  /// Whether the pages being written are the first ones of a part.
  private boolean first = true;

  Sections(XWPFDocument document, boolean draft) {
    this.document = document;
    numbered(document.createHeader(HeaderFooterType.DEFAULT));
    XWPFHeader bare = document.createHeader(HeaderFooterType.FIRST);
    bare.createParagraph();
    if (draft) {
      marked(document.createFooter(HeaderFooterType.DEFAULT));
      marked(document.createFooter(HeaderFooterType.FIRST));
    }
  }

  private static void marked(XWPFFooter footer) {
    XWPFParagraph line = Ink.close(footer.createParagraph(), ParagraphAlignment.CENTER);
    Ink.write(line, Phrases.DRAFT, Ink.Look.bold(Layout.DISTRIBUTION));
  }

  private static void numbered(XWPFHeader header) {
    XWPFParagraph line = header.createParagraph();
    Ink.close(line, ParagraphAlignment.CENTER);
    var field = line.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    var run = field.addNewR();
    var look = run.addNewRPr();
    var font = look.addNewRFonts();
    font.setAscii(Layout.FONT);
    font.setHAnsi(Layout.FONT);
    font.setCs(Layout.FONT);
    look.addNewSz().setVal(BigInteger.valueOf(Layout.PAGE_NUMBER * 2L));
    run.addNewT().setStringValue("2");
  }

  /// Ends a part; what follows begins on a new page, counted from one.
  void close(Paper paper) {
    end(paper);
    first = true;
  }

  /// Ends pages of one orientation; what follows begins on a new page and is counted on.
  void turn(Paper paper) {
    end(paper);
    first = false;
  }

  private void end(Paper paper) {
    XWPFParagraph end = document.createParagraph();
    Ink.close(end, ParagraphAlignment.LEFT);
    Ink.write(end, " ", Ink.Look.plain(1));
    CTSectPr section = end.getCTP().getPPr().addNewSectPr();
    for (CTHdrFtrRef header : last().getHeaderReferenceList()) {
      section.addNewHeaderReference().set(header);
    }
    for (CTHdrFtrRef footer : last().getFooterReferenceList()) {
      section.addNewFooterReference().set(footer);
    }
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    lay(section, paper);
  }

  /// Ends the document.
  void finish(Paper paper) {
    lay(last(), paper);
  }

  private CTSectPr last() {
    var body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  private void lay(CTSectPr section, Paper paper) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    boolean across = paper == Paper.LANDSCAPE;
    size.setW(BigInteger.valueOf(across ? Layout.A4_LONG : Layout.A4_SHORT));
    size.setH(BigInteger.valueOf(across ? Layout.A4_SHORT : Layout.A4_LONG));
    size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(Layout.TOP));
    margins.setBottom(BigInteger.valueOf(Layout.BOTTOM));
    margins.setLeft(BigInteger.valueOf(Layout.LEFT));
    margins.setRight(BigInteger.valueOf(Layout.RIGHT));
    margins.setHeader(BigInteger.valueOf(Layout.HEADER));
    margins.setFooter(BigInteger.valueOf(Layout.HEADER));
    margins.setGutter(BigInteger.ZERO);
    begin(section);
  }

  private void begin(CTSectPr section) {
    if (first) {
      var numbers = section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType();
      numbers.setStart(BigInteger.ONE);
      if (!section.isSetTitlePg()) {
        section.addNewTitlePg();
      }
    } else if (section.isSetTitlePg()) {
      section.unsetTitlePg();
    }
  }
}
