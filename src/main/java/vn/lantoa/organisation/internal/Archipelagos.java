package vn.lantoa.organisation.internal;

import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.organisation.Outline;
import vn.lantoa.organisation.Outline.Point;

/// The two archipelagos of the state: where they lie, and their main islands for outlines that do
/// not have them.
enum Archipelagos {
  /// Of Đà Nẵng: Phú Lâm, Linh Côn, Hoàng Sa, Quang Ảnh, Quang Hòa, Tri Tôn, Bom Bay.
  HOANG_SA(
      "48",
      new Box(110_9000, 15_5500, 113_0000, 17_3000),
      List.of(
          new Point(112_3400, 16_8350),
          new Point(112_7300, 16_6660),
          new Point(111_6080, 16_5350),
          new Point(111_5080, 16_4480),
          new Point(111_7080, 16_4480),
          new Point(111_2020, 15_7850),
          new Point(112_5330, 16_0330))),
  /// Of Khánh Hòa: Song Tử Tây, Thị Tứ, Loại Ta, Ba Bình, Nam Yết, Sơn Ca, Sinh Tồn, Phan Vinh,
  /// Trường Sa, Đá Tây, An Bang.
  TRUONG_SA(
      "56",
      new Box(111_3000, 6_9000, 117_9500, 12_1500),
      List.of(
          new Point(114_3310, 11_4290),
          new Point(114_2850, 11_0530),
          new Point(114_4250, 10_6690),
          new Point(114_3650, 10_3770),
          new Point(114_3650, 10_1790),
          new Point(114_4790, 10_3740),
          new Point(114_3290, 9_8860),
          new Point(113_6920, 8_9700),
          new Point(111_9200, 8_6450),
          new Point(112_2150, 8_8600),
          new Point(112_9200, 7_8920)));

  /// Sides in ten-thousandths of a degree.
  record Box(int west, int south, int east, int north) {
    boolean holds(Point point) {
      return point.east() >= west
          && point.east() <= east
          && point.north() >= south
          && point.north() <= north;
    }
  }

  private final String province;
  private final Box box;
  private final List<Point> mainIslands;

  Archipelagos(String province, Box box, List<Point> mainIslands) {
    this.province = province;
    this.box = box;
    this.mainIslands = mainIslands;
  }

  String province() {
    return province;
  }

  Box box() {
    return box;
  }

  /// Whether the ring is one of its islands.
  boolean holds(List<Point> ring) {
    return box.holds(ring.getFirst());
  }

  /// Its islands: those of the outlines, else the main ones.
  List<Point> islands(Stream<Outline> outlines) {
    List<Point> drawn =
        outlines
            .flatMap(outline -> outline.rings().stream())
            .filter(this::holds)
            .map(List::getFirst)
            .toList();
    return drawn.isEmpty() ? mainIslands : drawn;
  }
}
