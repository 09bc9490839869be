package vn.lantoa.shared.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.lantoa.shared.documents.OfficialDocument.Annex;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;
import vn.lantoa.shared.documents.OfficialDocument.Part;
import vn.lantoa.shared.documents.OfficialDocument.Signature;
import vn.lantoa.shared.documents.OfficialDocument.Title;

/// Reports with everything that reports hold.
final class SampleReports {
  static final Instant CREATED = Instant.parse("2026-11-20T02:00:00Z");
  static final String NOTE =
      "Số liệu khai thác đến hết ngày 20/11/2026; người dự được tính một lần.";

  private static final List<String> PROVINCES =
      List.of(
          "Hà Nội",
          "Huế",
          "Lai Châu",
          "Điện Biên",
          "Sơn La",
          "Lạng Sơn",
          "Quảng Ninh",
          "Thanh Hóa",
          "Nghệ An",
          "Hà Tĩnh",
          "Cao Bằng",
          "Tuyên Quang",
          "Lào Cai",
          "Thái Nguyên",
          "Phú Thọ",
          "Bắc Ninh",
          "Hưng Yên",
          "Hải Phòng",
          "Ninh Bình",
          "Quảng Trị",
          "Đà Nẵng",
          "Quảng Ngãi",
          "Gia Lai",
          "Khánh Hòa",
          "Lâm Đồng",
          "Đắk Lắk",
          "Hồ Chí Minh",
          "Đồng Nai",
          "Tây Ninh",
          "Cần Thơ",
          "Vĩnh Long",
          "Đồng Tháp",
          "Cà Mau",
          "An Giang");

  private SampleReports() {}

  static final Letterhead HEAD =
      new Letterhead(
          "Bộ Tài chính",
          "Bảo hiểm xã hội Việt Nam",
          "/BC-BHXH",
          "Hà Nội",
          LocalDate.of(2026, 11, 20));

  static OfficialDocument of(List<Block> blocks, boolean draft, Annex... annexes) {
    return new OfficialDocument(
        HEAD,
        new Title("Báo cáo", "Kết quả công tác truyền thông năm 2026"),
        List.of("Bộ Tài chính"),
        Part.upright(blocks),
        new Signature("KT. Giám đốc", "Phó Giám đốc", "Đào Ngọc Mẫu"),
        List.of("Như trên", "Giám đốc (để b/c)", "- Lưu: VT, TT."),
        List.of(annexes),
        new Imprint(draft, List.of("truyền thông", "BHXH"), CREATED));
  }

  /// One of everything.
  static OfficialDocument whole(boolean draft) {
    List<Block> blocks = new ArrayList<>(opening());
    blocks.add(new Block.Heading("2. Kết quả theo địa phương", 2));
    blocks.add(sheet("Bảng 1. Hội nghị theo địa phương", 3).table());
    blocks.add(bars("Biểu đồ 1. Hội nghị theo địa phương"));
    blocks.add(
        new Block.Across(
            List.of(sheet("Bảng 2. Hình thức truyền thông theo địa phương", 9).table())));
    blocks.add(months("Biểu đồ 2. Lượt người dự theo tháng"));
    blocks.add(new Block.Heading("II. KHÓ KHĂN, VƯỚNG MẮC", 1));
    blocks.add(Block.Bullet.dash("Kinh phí còn hạn hẹp ở các tỉnh miền núi;"));
    blocks.add(Block.Bullet.plus("Báo cáo của một số đơn vị còn chậm."));
    blocks.add(
        new Block.Paragraph(
            "Trên đây là báo cáo kết quả công tác truyền thông năm 2026 của BHXH Việt Nam"));
    Annex annex =
        new Annex(
            "Phụ lục I",
            "Kết quả chi tiết theo địa phương",
            Part.across(List.of(sheet("Bảng 3. Chi tiết", 9).table())));
    return of(blocks, draft, annex);
  }

  private static List<Block> opening() {
    return List.of(
        new Block.Remark("Căn cứ Kế hoạch số 4057/KH-BHXH về truyền thông năm 2026;"),
        new Block.Heading("I. KẾT QUẢ THỰC HIỆN", 1),
        new Block.Heading("1. Kết quả chung", 2),
        new Block.Paragraph(
            List.of(
                Block.Run.plain("Toàn ngành đã tổ chức "),
                Block.Run.bold("khoảng 45.900 hội nghị"),
                Block.Run.noted(" (tăng gấp 2 lần so với năm 2025)", NOTE),
                Block.Run.plain(
                    ", thu hút khoảng 1,05 triệu lượt người dự; trong đó phần lớn là người lao"
                        + " động tự do, nông dân và người lao động ở khu vực phi chính thức tại"
                        + " các xã, phường đặc biệt khó khăn."))),
        new Block.Heading("1.1. Truyền thông trực tiếp", 3),
        new Block.Paragraph("Các địa phương đã tổ chức hội nghị, đối thoại, tư vấn nhóm nhỏ."));
  }

  static Sheet sheet(String caption, int figures) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.text("Đơn vị", 30));
    IntStream.range(0, figures)
        .forEach(at -> columns.add(Block.Column.number("Hình thức " + (at + 1), 10)));
    columns.add(Block.Column.number("So với năm trước", 12));
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < PROVINCES.size(); row++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Words("BHXH " + PROVINCES.get(row)));
      for (int at = 0; at < figures; at++) {
        cells.add(Cell.Figure.whole(1_000 + row * 37L + at));
      }
      cells.add(new Cell.Percent(new BigDecimal("1.123"), 1));
      rows.add(cells);
    }
    List<Cell> total = new ArrayList<>();
    total.add(new Cell.Words("Cộng"));
    for (int at = 0; at < figures; at++) {
      // 34 rows: 34 × 1 000 + 37 × (0 + 1 + … + 33 = 561) = 54 757, and 34 more a column.
      total.add(Cell.Figure.whole(54_757 + 34L * at));
    }
    total.add(new Cell.Percent(new BigDecimal("1.123"), 1));
    return new Sheet(caption, caption, columns, rows, total);
  }

  static Chart bars(String caption) {
    List<Chart.Bar> bars = new ArrayList<>();
    for (int at = 0; at < PROVINCES.size(); at++) {
      bars.add(
          new Chart.Bar(
              PROVINCES.get(at),
              Cell.Figure.whole(500 + at * 61L),
              at == 5 ? new Cell.Blank() : Cell.Figure.whole(450 + at * 40L)));
    }
    return Chart.bars(
        new Chart.Telling(
            caption,
            "Biểu đồ thanh ngang: An Giang nhiều nhất với 2.513 hội nghị.",
            "Năm 2026",
            "Năm 2025"),
        bars);
  }

  static Chart months(String caption) {
    List<Chart.Bar> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      months.add(
          new Chart.Bar(
              "T" + month,
              month > 10 ? new Cell.Blank() : Cell.Figure.whole(60_000L + 7_300L * month),
              Cell.Figure.whole(52_000L + 5_100L * (month % 7))));
    }
    return Chart.months(
        new Chart.Telling(
            caption,
            "Biểu đồ đường theo tháng: tăng đều từ tháng 1 đến tháng 10.",
            "Năm 2026",
            "Năm 2025"),
        months,
        new Chart.Target("Chỉ tiêu tháng", Cell.Figure.whole(100_000)));
  }

  /// 34 provinces, with so many tables and charts, a page or so each.
  static OfficialDocument national(int tables, int charts) {
    List<Block> blocks = new ArrayList<>(opening());
    for (int at = 1; at <= Math.max(tables, charts); at++) {
      blocks.add(new Block.Heading(at + ". Kết quả theo hình thức " + at, 2));
      for (String province : PROVINCES) {
        blocks.add(
            Block.Bullet.dash(
                "BHXH "
                    + province
                    + ": tổ chức 1.234 hội nghị với 56.789 lượt người dự, tăng 12,3% so với cùng"
                    + " kỳ năm trước, đạt 87% chỉ tiêu được giao."));
      }
      if (at <= tables) {
        blocks.add(sheet("Bảng " + at + ". Kết quả", 4).table());
      }
      if (at <= charts) {
        String caption = "Biểu đồ " + at + ". Kết quả";
        blocks.add(at % 2 == 0 ? months(caption) : bars(caption));
      }
    }
    return of(blocks, false);
  }

  static SheetBook book(int sheets) {
    return new SheetBook(
        "Phụ lục số liệu",
        IntStream.rangeClosed(1, sheets).mapToObj(at -> sheet("Bảng " + at, 4)).toList(),
        new Imprint(false, List.of("truyền thông"), CREATED));
  }
}
