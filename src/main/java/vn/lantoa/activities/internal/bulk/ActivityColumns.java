package vn.lantoa.activities.internal.bulk;

import static vn.lantoa.shared.imports.Shape.Column.optional;
import static vn.lantoa.shared.imports.Shape.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Shape.Column;

/// Columns of a file of records. The names are those of the API, so that an export can be read
/// back; further headings are those that offices write.
final class ActivityColumns {
  static final String SAMPLE = "activities/imports/activities.csv";

  /// Columns in the order of rows.
  enum Name {
    KEY("key", "ma dong", "khoa", "stt goc"),
    UNIT("unit", "don vi", "ma don vi", "co quan bhxh", "don vi bao cao"),
    FORM("form", "hinh thuc", "ma hinh thuc", "hinh thuc truyen thong"),
    FROM("from", "tu ngay", "ngay bat dau"),
    TO("to", "den ngay", "ngay", "ngay ket thuc", "ngay thuc hien", "thoi gian"),
    MONTH("month", "thang", "thang bao cao", "ky bao cao"),
    AREA("area", "xa phuong", "dia ban", "ma xa", "xa phuong dac khu"),
    SPOT("spot", "dia diem", "noi to chuc"),
    STATION("station", "dai truyen thanh", "ma dai", "dai"),
    ENTERPRISE("enterprise", "doanh nghiep"),
    AUDIENCES("audiences", "doi tuong", "chu the", "doi tuong truyen thong"),
    POLICY_AREAS("policyAreas", "linh vuc", "linh vuc chinh sach"),
    CONTENTS("contents", "noi dung truyen thong", "noi dung"),
    TITLE("title", "ten hoat dong", "ten", "hoat dong"),
    QUANTITY("quantity", "so luong", "so cuoc", "so luot", "so hoi nghi", "so tin bai"),
    ATTENDANCES("attendances", "luot nguoi", "so luot nguoi", "luot nguoi tham du"),
    GRADE("grade", "cach co so lieu", "do tin cay"),
    PEOPLE("people", "so nguoi tiep can", "nguoi tiep can"),
    VOLUNTARY_JOINED("voluntaryJoined", "moi tham gia bhxh tu nguyen", "tham gia bhxh tn"),
    HOUSEHOLD_JOINED("householdJoined", "moi tham gia bhyt ho gia dinh", "tham gia bhyt hgd"),
    VSSID_INSTALLED("vssidInstalled", "cai vssid", "so cai vssid", "cai dat vssid"),
    COST("cost", "kinh phi", "chi phi", "kinh phi dong"),
    FUNDS("funds", "nguon kinh phi"),
    LANGUAGES("languages", "ngon ngu"),
    CAMPAIGN("campaign", "dot cao diem", "chien dich"),
    PARTNERS("partners", "co quan phoi hop", "doi tac"),
    COHOSTS("cohosts", "don vi phoi hop", "don vi cung lam"),
    NOTE("note", "ghi chu"),
    ASSIGNMENT("assignment", "nhiem vu", "ma nhiem vu", "thuc hien nhiem vu");

    private final String column;
    private final String[] headings;

    Name(String column, String... headings) {
      this.column = column;
      this.headings = headings;
    }

    String column() {
      return column;
    }
  }

  static final List<Name> NUMBERS =
      List.of(
          Name.QUANTITY,
          Name.ATTENDANCES,
          Name.PEOPLE,
          Name.VOLUNTARY_JOINED,
          Name.HOUSEHOLD_JOINED,
          Name.VSSID_INSTALLED,
          Name.COST);

  /// Columns whose cells may name several things.
  static final Set<Name> SEVERAL =
      Set.of(Name.AUDIENCES, Name.POLICY_AREAS, Name.CONTENTS, Name.LANGUAGES, Name.PARTNERS);

  private ActivityColumns() {}

  /// Columns of a workbook by day.
  static List<Name> template() {
    return Arrays.stream(Name.values()).filter(name -> name != Name.MONTH).toList();
  }

  /// By day, and by month for reports that only say the month.
  static List<Shape> shapes() {
    return List.of(
        shape("activities", Name.TO, SAMPLE),
        shape("activities.monthly", Name.MONTH, "activities/imports/activities-monthly.csv"));
  }

  private static Shape shape(String key, Name when, String sample) {
    List<Column> columns = new ArrayList<>();
    for (Name name : Name.values()) {
      boolean wanted =
          name == Name.UNIT || name == Name.FORM || name == Name.QUANTITY || name == when;
      columns.add(
          wanted ? required(name.column, name.headings) : optional(name.column, name.headings));
    }
    return new Shape(key, columns, sample);
  }
}
