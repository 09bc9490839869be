package vn.lantoa.shared.documents;

import vn.lantoa.shared.documents.OfficialDocument.Paper;

/// Measures of Nghị định 30/2020/NĐ-CP, appendix I. Lengths are twips (1/1440 inch), letters are
/// points.
final class Layout {
  static final String FONT = "Times New Roman";

  static final int A4_SHORT = 11906;
  static final int A4_LONG = 16838;

  /// 20 mm; allowed are 20 to 25.
  static final int TOP = 1134;

  static final int BOTTOM = 1134;

  /// 30 mm; allowed are 30 to 35.
  static final int LEFT = 1701;

  /// 15 mm; allowed are 15 to 20.
  static final int RIGHT = 850;

  /// From the edge of the paper to the page number.
  static final int HEADER = 567;

  /// 1.27 cm.
  static final int FIRST_LINE = 720;

  /// 6 points.
  static final int BETWEEN = 120;

  static final int BODY = 14;
  static final int LETTERHEAD = 12;
  static final int MOTTO = 13;
  static final int TABLE = 12;
  static final int DISTRIBUTION_TITLE = 12;
  static final int DISTRIBUTION = 11;
  static final int PAGE_NUMBER = 13;
  static final int NOTE = 11;

  /// Of the 165 mm between the margins, the national title takes 96.
  private static final int ISSUER_PER_MILLE = 418;

  private Layout() {}

  static int textWidth(Paper paper) {
    return (paper == Paper.PORTRAIT ? A4_SHORT : A4_LONG) - LEFT - RIGHT;
  }

  static int issuerWidth(Paper paper) {
    return textWidth(paper) * ISSUER_PER_MILLE / 1000;
  }

  /// How long a line in bold letters is, in twips.
  static int widthOf(String text, int points) {
    return LetterWidths.bold(Phrases.printable(text), points);
  }
}
