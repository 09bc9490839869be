package vn.lantoa.directives.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Directives.Registration.Reason;

class WordTests {
  private static final String LEVELS =
      """
      <w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="8">
      <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="9">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
      <w:num w:numId="4"><w:abstractNumId w:val="7"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """;

  private final FileReader reader = new FileReader();

  private String text(WordFile file) {
    return switch (reader.read(file.bytes())) {
      case FileText.Text(String text, var kind) -> text;
      case FileText.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static WordFile listed() {
    return new WordFile().part("word/numbering.xml", "numbering", LEVELS);
  }

  @Test
  void countedNumbersBecomeWords() {
    WordFile file =
        listed()
            .item(1, 0, "Nội dung")
            .item(1, 1, "Mức đóng")
            .item(1, 1, "Mức hưởng")
            .item(1, 2, "Lương hưu")
            .item(1, 2, "Thai sản")
            .item(1, 0, "Hình thức")
            .item(1, 1, "Loa")
            .item(2, 0, "Xã")
            .item(2, 1, "Thôn");
    assertThat(text(file))
        .isEqualTo(
            """
            1. Nội dung
            1.1. Mức đóng
            1.2. Mức hưởng
            a) Lương hưu
            b) Thai sản
            2. Hình thức
            2.1. Loa
            - Xã
            + Thôn""");
  }

  @Test
  void listThatBeginsAnewCountsFromItsStart() {
    WordFile file =
        listed()
            .item(3, 0, "Một")
            .item(1, 0, "A")
            .item(1, 0, "B")
            .item(3, 0, "Hai")
            .item(4, 0, "C");
    assertThat(text(file)).isEqualTo("I. Một\n1. A\n2. B\nII. Hai\n1. C");
  }

  @Test
  void numberOfAHeadingComesFromItsStyle() {
    WordFile file =
        listed()
            .part(
                "word/styles.xml",
                "styles",
                """
                <w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/>
                <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
                """)
            .styled("Muc", "Tổ chức")
            .styled("MucCon", "Sở Y tế")
            .styled("Thuong", "Không số");
    assertThat(text(file)).isEqualTo("1. Tổ chức\n1.1. Sở Y tế\nKhông số");
  }

  @Test
  void letterheadIsStackedAndTableKeepsItsRows() {
    WordFile file =
        new WordFile()
            .table(
                List.of(
                    List.of("BẢO HIỂM XÃ HỘI TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                    List.of("Số: 1/BHXH-TT\nV/v nhắc việc", "Huế, ngày 1 tháng 2 năm 2026")))
            .lines("Thân văn bản")
            .table(
                List.of(
                    List.of("TT", "Việc", "Đơn vị"), List.of("1", "Phát loa\nhằng tuần", "Xã")));
    assertThat(text(file))
        .isEqualTo(
            """
            BẢO HIỂM XÃ HỘI TỈNH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 1/BHXH-TT
            V/v nhắc việc
            Huế, ngày 1 tháng 2 năm 2026
            Thân văn bản
            | TT | Việc | Đơn vị |
            | 1 | Phát loa hằng tuần | Xã |""");
  }

  @Test
  void notesStandBehindTheTextAndDeletedWordsAreGone() {
    WordFile file =
        new WordFile()
            .raw(
                "<w:p>"
                    + WordFile.run("Nội dung")
                    + "<w:r><w:footnoteReference w:id=\"5\"/></w:r>"
                    + "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + WordFile.run(" mới")
                    + "</w:ins>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>")
            .lines("Hết")
            .part(
                "word/footnotes.xml",
                "footnotes",
                "<w:footnote w:id=\"5\">"
                    + WordFile.paragraph("Sau khi có luật.")
                    + "</w:footnote>")
            .part("word/header1.xml", "hdr", WordFile.paragraph("Trang 2"));
    assertThat(text(file)).isEqualTo("Nội dung[1] mới\nHết\n[1] Sau khi có luật.");
  }

  @Test
  void addressOfALinkIsKept() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body><w:p><w:hyperlink r:id=\"a\">"
            + "<w:r><w:t>Xem</w:t></w:r></w:hyperlink></w:p></w:body></w:document>");
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"a\" TargetMode=\"External\""
            + " Target=\"https://a.vn/b?c=1\"/></Relationships>");
    assertThat(reader.read(WordFile.zip(parts)))
        .isEqualTo(new FileText.Text("Xem (https://a.vn/b?c=1) ".strip(), FileKind.DOCX));
  }

  @Test
  void archiveThatIsNoLetterIsRefused() {
    assertThat(reader.read(WordFile.zip(Map.of("a.txt", "a"))))
        .isEqualTo(new FileText.Refused(Reason.OTHER_KIND));
    assertThat(reader.read(new byte[] {'P', 'K', 3, 4, 20}))
        .isEqualTo(new FileText.Refused(Reason.BROKEN));
  }

  @Test
  void packedAndNestedBeyondMeasureIsRefused() {
    // 60 MB of one letter in about 60 KB.
    var swollen = new WordFile().lines("a".repeat(60_000_000));
    assertThat(reader.read(swollen.bytes())).isEqualTo(new FileText.Refused(Reason.BOMB));
    var deep = new WordFile().raw("<w:sdt>".repeat(500) + "</w:sdt>".repeat(500));
    assertThat(reader.read(deep.bytes())).isEqualTo(new FileText.Refused(Reason.BOMB));
    var tables = new WordFile().raw("<w:tbl><w:tr><w:tc>".repeat(20));
    assertThat(reader.read(tables.bytes())).isEqualTo(new FileText.Refused(Reason.BOMB));
  }

  @Test
  void entitiesAreNotFollowed() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\">"
            + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>";
    assertThat(reader.read(WordFile.zip(Map.of("word/document.xml", bomb))))
        .isInstanceOf(FileText.Refused.class);
  }
}
