package vn.lantoa.organisation;

import java.util.stream.Stream;

/// What a partner is. Imported registers may hold kinds that nobody knows; they read as [#OTHER].
public enum PartnerKind {
  /// Cấp ủy.
  PARTY_COMMITTEE,
  /// Hội đồng nhân dân.
  PEOPLES_COUNCIL,
  /// Ủy ban nhân dân.
  PEOPLES_COMMITTEE,
  /// Ban Chỉ đạo thực hiện chính sách BHXH, BHYT.
  STEERING_COMMITTEE,
  /// Ban Tuyên giáo, with its monthly conference of speakers.
  PROPAGANDA,
  /// Sở.
  DEPARTMENT,
  /// Ngành.
  SECTOR,
  /// Mặt trận Tổ quốc.
  FATHERLAND_FRONT,
  /// Liên đoàn Lao động.
  LABOUR_FEDERATION,
  /// Hội Liên hiệp Phụ nữ.
  WOMENS_UNION,
  /// Hội Nông dân.
  FARMERS_UNION,
  /// Đoàn Thanh niên.
  YOUTH_UNION,
  /// Ban Quản lý khu công nghiệp, khu chế xuất.
  INDUSTRIAL_ZONES,
  /// Trung tâm Hành chính công.
  PUBLIC_SERVICE_CENTRE,
  /// Trung tâm Dịch vụ việc làm.
  EMPLOYMENT_CENTRE,
  /// Tổ chức dịch vụ thu.
  COLLECTING_AGENT,
  /// Cơ quan báo chí.
  PRESS,
  /// Công đoàn and Đoàn thanh niên inside a unit.
  STAFF_UNION,
  OTHER;

  /// The kind of the code; [#OTHER] for a code that nobody knows.
  public static PartnerKind of(String code) {
    return Stream.of(values()).filter(kind -> kind.name().equals(code)).findFirst().orElse(OTHER);
  }
}
