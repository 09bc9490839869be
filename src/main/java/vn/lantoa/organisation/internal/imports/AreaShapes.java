package vn.lantoa.organisation.internal.imports;

import static vn.lantoa.shared.imports.Shape.Column.optional;
import static vn.lantoa.shared.imports.Shape.Column.required;

import java.util.List;
import vn.lantoa.shared.imports.Shape;

/// Shapes of tables that tell of areas.
final class AreaShapes {
  static final String PLAIN = "areas.plain";
  static final String COMMUNES = "areas.communes";
  static final String PROVINCES = "areas.provinces";
  static final String NAMES = "areas.names";
  static final String OLD_LIST = "areas.list.old";
  static final String NEW_LIST = "areas.list.new";

  /// The folder of the samples on the class path.
  static final String SAMPLES = "organisation/imports/";

  private AreaShapes() {}

  static final List<Shape> ALL =
      List.of(
          new Shape(
              PLAIN,
              List.of(
                  required("kind", "loai"),
                  required("code", "ma"),
                  required("name", "ten"),
                  required("parent", "thuoc", "ma cap tren"),
                  required("from", "tu ngay"),
                  optional("to", "den ngay"),
                  optional("key", "khoa")),
              SAMPLES + "areas.csv"),
          new Shape(
              COMMUNES,
              List.of(
                  required("old_province_code"),
                  required("old_district_code"),
                  required("old_ward_code"),
                  optional("old_province"),
                  required("old_district"),
                  required("old_ward"),
                  required("new_province_code"),
                  required("new_ward_code"),
                  required("new_ward", "new ward 2026"),
                  optional("is_split")),
              SAMPLES + "communes-old-to-new.csv"),
          new Shape(
              PROVINCES,
              List.of(
                  required("old_code"),
                  required("old_name"),
                  required("new_code"),
                  required("new_name", "new name 2026")),
              SAMPLES + "provinces-old-to-new.csv"),
          new Shape(
              NAMES,
              List.of(
                  required("code"),
                  required("name_before", "name on 2025 07 01"),
                  required("name_after", "name 2026 11"),
                  optional("change_act"),
                  required("change_effective"),
                  optional("communes"),
                  optional("merged_from_old_gso_codes")),
              SAMPLES + "province-names.csv"),
          new Shape(
              OLD_LIST,
              List.of(
                  optional("province", "tinh thanh pho", "tinh", "ten tinh"),
                  required("province_code", "ma tp", "ma tinh"),
                  required("district", "quan huyen", "ten quan huyen"),
                  required("district_code", "ma qh", "ma quan huyen"),
                  required("commune", "phuong xa", "ten phuong xa"),
                  required("commune_code", "ma px", "ma phuong xa"),
                  optional("level", "cap"),
                  optional("english", "ten tieng anh", "tieng anh")),
              SAMPLES + "list-before-2025-07.csv"),
          new Shape(
              NEW_LIST,
              List.of(
                  required("commune_code", "ma", "ma px", "ma xa"),
                  required("commune", "ten", "phuong xa"),
                  optional("english", "tieng anh", "ten tieng anh"),
                  optional("level", "cap"),
                  required("province_code", "ma tp", "ma tinh"),
                  optional("province", "tinh thanh pho", "tinh")),
              SAMPLES + "list-since-2025-07.csv"));
}
