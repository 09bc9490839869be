package vn.lantoa.shared.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.lantoa.shared.documents.OfficialDocument.Annex;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;
import vn.lantoa.shared.documents.OfficialDocument.Part;
import vn.lantoa.shared.documents.OfficialDocument.Signature;
import vn.lantoa.shared.documents.OfficialDocument.Title;

class OfficialDocumentTests {
  private static final Letterhead HEAD =
      new Letterhead(
          "Bộ Tài chính",
          "Bảo hiểm xã hội Việt Nam",
          "4736/BHXH-TT",
          "Hà Nội",
          LocalDate.of(2024, 2, 5));
  private static final Signature SIGNED =
      new Signature("KT. Giám đốc", "Phó Giám đốc", "Lê Thị Mẫu");
  private static final Block.Table TABLE =
      new Block.Table(
          "Bảng 1",
          List.of(Block.Column.text("Đơn vị", 3), Block.Column.number("Nhiệm vụ", 1)),
          List.of(List.of("BHXH thành phố Huế", "12"), List.of("BHXH tỉnh Lào Cai", "9")),
          List.of("Cộng", "21"));

  private static OfficialDocument document(Title title, List<Block> blocks, Annex... annexes) {
    return new OfficialDocument(
        HEAD,
        title,
        List.of("- BHXH các tỉnh, thành phố;", "Các đơn vị trực thuộc"),
        Part.upright(blocks),
        SIGNED,
        List.of("Như trên", "- Lưu: VT, TT."),
        List.of(annexes));
  }

  private static final Title LETTER = new Title("Công văn", "V/v truyền thông mức đóng mới");

  private static XWPFDocument read(OfficialDocument document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(document.docx()));
  }

  private static List<XWPFRun> runs(XWPFDocument read) {
    Stream<XWPFParagraph> inTables =
        read.getTables().stream()
            .flatMap(t -> t.getRows().stream())
            .flatMap(r -> r.getTableCells().stream())
            .flatMap(c -> c.getParagraphs().stream());
    return Stream.concat(read.getParagraphs().stream(), inTables)
        .flatMap(p -> p.getRuns().stream())
        .toList();
  }

  private static List<String> cell(XWPFDocument read, int table, int row, int cell) {
    return read.getTables().get(table).getRow(row).getCell(cell).getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .filter(text -> !text.isBlank())
        .toList();
  }

  @Test
  void paperAndMarginsAreThoseOfTheDecree() throws IOException {
    try (XWPFDocument read = read(document(LETTER, List.of(new Block.Paragraph("1. Việc một"))))) {
      CTSectPr section = read.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
      assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
      // Twips: 20 mm is 1134, 30 mm 1701, 15 mm 850.
      assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(1134));
      assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1134));
      assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1701));
      assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(850));
      assertThat(runs(read)).extracting(XWPFRun::getFontFamily).containsOnly("Times New Roman");
    }
  }

  @Test
  void pageNumberStandsInTheTopMarginButNotOnTheFirstPage() throws IOException {
    try (XWPFDocument read = read(document(LETTER, List.of(new Block.Paragraph("1. Việc một"))))) {
      assertThat(read.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
      XWPFParagraph number = read.getHeaderFooterPolicy().getDefaultHeader().getParagraphArray(0);
      assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
      assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(read.getHeaderFooterPolicy().getFirstPageHeader().getText()).isBlank();
    }
  }

  @Test
  void letterBearsItsAbstractUnderTheNumber() throws IOException {
    try (XWPFDocument read = read(document(LETTER, List.of(new Block.Paragraph("1. Việc một;"))))) {
      assertThat(cell(read, 0, 0, 0)).containsExactly("BỘ TÀI CHÍNH", "BẢO HIỂM XÃ HỘI VIỆT NAM");
      assertThat(cell(read, 0, 0, 1))
          .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
      assertThat(cell(read, 0, 1, 0))
          .containsExactly("Số: 4736/BHXH-TT", "V/v truyền thông mức đóng mới");
      // Day and month below ten, February: two digits.
      assertThat(cell(read, 0, 1, 1)).containsExactly("Hà Nội, ngày 05 tháng 02 năm 2024");
      assertThat(read.getTables().getFirst().getRow(1).getCell(1).getParagraphArray(0).getRuns())
          .allMatch(XWPFRun::isItalic);
      assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains("Kính gửi:", "- BHXH các tỉnh, thành phố;", "- Các đơn vị trực thuộc.")
          .contains("1. Việc một./.");
    }
  }

  @Test
  void otherTypesStandCentredAboveTheirAbstract() throws IOException {
    Title plan = new Title("Kế hoạch", "Truyền thông năm 2027");
    try (XWPFDocument read = read(document(plan, List.of(new Block.Paragraph("I. Mục đích./."))))) {
      assertThat(cell(read, 0, 1, 0)).containsExactly("Số: 4736/BHXH-TT");
      XWPFParagraph type =
          read.getParagraphs().stream()
              .filter(p -> p.getText().equals("KẾ HOẠCH"))
              .findFirst()
              .orElseThrow();
      assertThat(type.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(type.getRuns().getFirst().isBold()).isTrue();
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("I. Mục đích./.");
    }
  }

  @Test
  void unknownNumberAndDayStayDotted() throws IOException {
    var open =
        new OfficialDocument(
            new Letterhead(null, "BHXH Việt Nam", "/BHXH-TT", null, null),
            LETTER,
            List.of("BHXH thành phố Huế"),
            Part.upright(List.of(new Block.Paragraph("Một"))),
            Signature.open(),
            List.of(),
            List.of());
    try (XWPFDocument read = read(open)) {
      assertThat(cell(read, 0, 1, 0).getFirst()).isEqualTo("Số: ……/BHXH-TT");
      assertThat(cell(read, 0, 1, 1)).containsExactly("…………, ngày …… tháng …… năm ……");
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains("Kính gửi: BHXH thành phố Huế");
    }
  }

  @Test
  void textIsJustifiedWithTheFirstLineSetIn() throws IOException {
    try (XWPFDocument read =
        read(
            document(
                LETTER,
                List.of(new Block.Heading("1. Nội dung", 1), new Block.Paragraph("1.1. Việc"))))) {
      XWPFParagraph body = paragraph(read, "1.1. Việc./.");
      assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
      // 1.27 cm is 720 twips, 6 points are 120.
      assertThat(body.getIndentationFirstLine()).isEqualTo(720);
      assertThat(body.getSpacingAfter()).isEqualTo(120);
      assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
      XWPFParagraph heading = paragraph(read, "1. Nội dung");
      assertThat(heading.getRuns().getFirst().isBold()).isTrue();
      assertThat(heading.getCTP().getPPr().getOutlineLvl().getVal()).isZero();
    }
  }

  private static XWPFParagraph paragraph(XWPFDocument read, String text) {
    return read.getParagraphs().stream()
        .filter(p -> p.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void signatureStandsBesideTheRecipients() throws IOException {
    try (XWPFDocument read = read(document(LETTER, List.of(new Block.Paragraph("Một"))))) {
      int last = read.getTables().size() - 1;
      assertThat(cell(read, last, 0, 0))
          .containsExactly("Nơi nhận:", "- Như trên;", "- Lưu: VT, TT.");
      assertThat(cell(read, last, 0, 1))
          .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Mẫu");
    }
  }

  @Test
  void tableRepeatsItsHeadingAndAlignsFigures() throws IOException {
    try (XWPFDocument read = read(document(LETTER, List.of(TABLE)))) {
      XWPFTable table = read.getTables().get(1);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRows()).hasSize(4);
      assertThat(cell(read, 1, 3, 1)).containsExactly("21");
      assertThat(table.getRow(1).getCell(1).getParagraphArray(0).getAlignment())
          .isEqualTo(ParagraphAlignment.RIGHT);
      // Weights 3 and 1 of the 9355 twips between the margins.
      assertThat(table.getCTTbl().getTblGrid().getGridColArray(0).getW())
          .isEqualTo(BigInteger.valueOf(7016));
    }
  }

  @Test
  void annexLiesAcrossOnPagesOfItsOwn() throws IOException {
    var annex = new Annex("Phụ lục I", "Bảng theo dõi", Part.across(List.of(TABLE)));
    try (XWPFDocument read = read(document(LETTER, List.of(new Block.Paragraph("Một")), annex))) {
      CTSectPr last = read.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(last.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
      CTSectPr first =
          read.getParagraphs().stream()
              .filter(p -> p.getCTP().getPPr() != null && p.getCTP().getPPr().isSetSectPr())
              .findFirst()
              .orElseThrow()
              .getCTP()
              .getPPr()
              .getSectPr();
      assertThat(first.getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
      assertThat(first.getHeaderReferenceList()).hasSize(2);
      assertThat(first.isSetTitlePg()).isTrue();
      List<IBodyElement> all = read.getBodyElements();
      int name = all.indexOf(paragraph(read, "PHỤ LỤC I"));
      assertThat(all.indexOf(read.getTables().getLast())).isGreaterThan(name);
    }
  }

  @Test
  void controlCharactersDoNoHarm() throws IOException {
    try (XWPFDocument read =
        read(document(LETTER, List.of(new Block.Paragraph("Một\u0000 hai\u000b\nba"))))) {
      assertThat(paragraph(read, "Một hai\nba./.").getRuns()).hasSize(1);
    }
  }

  @Test
  void rowsAreAsWideAsTheirTable() {
    assertThatThrownBy(
            () ->
                new Block.Table(
                    "", List.of(Block.Column.text("a", 1)), List.of(List.of("1", "2")), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
