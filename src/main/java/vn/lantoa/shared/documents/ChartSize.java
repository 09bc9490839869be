package vn.lantoa.shared.documents;

import vn.lantoa.shared.documents.OfficialDocument.Paper;

/// How much room charts take, in twips.
final class ChartSize {
  private static final int LEGEND = 500;
  private static final int PAIR = 380;
  private static final int SINGLE = 260;
  private static final int MONTHS = 4800;

  /// For the caption and a line of text beside the chart on its page.
  private static final int BESIDE = 1400;

  private ChartSize() {}

  static int height(Chart chart, Paper paper) {
    int page =
        (paper == Paper.PORTRAIT ? Layout.A4_LONG : Layout.A4_SHORT) - Layout.TOP - Layout.BOTTOM;
    int wanted =
        switch (chart.kind()) {
          case BARS ->
              LEGEND
                  + Math.max(4, chart.labels().size()) * (chart.before() == null ? SINGLE : PAIR);
          case MONTHS -> MONTHS;
        };
    return Math.min(wanted, page - BESIDE);
  }
}
