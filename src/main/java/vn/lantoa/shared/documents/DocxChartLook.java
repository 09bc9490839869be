package vn.lantoa.shared.documents;

import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/// Colours, strokes and letters of the charts of a Word file. They differ in lightness, so that
/// they hold in black and white and for every eye.
final class DocxChartLook {
  private static final byte[] DARK = {0x1F, 0x4E, 0x79};
  private static final byte[] GREY = {(byte) 0xA6, (byte) 0xA6, (byte) 0xA6};
  private static final byte[] PALE = {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9};

  private DocxChartLook() {}

  static void bar(XDDFBarChartData.Series bar, boolean now, String format) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(new XDDFSolidFillProperties(rgb(now ? DARK : PALE)));
    if (!now) {
      shape.setLineProperties(stroke(rgb(GREY), 0.5));
    }
    bar.setShapeProperties(shape);
    bar.setInvertIfNegative(false);
    labels(bar.getCTBarSer().addNewDLbls(), format, STDLblPos.OUT_END);
  }

  static void line(XDDFLineChartData.Series line, boolean now, String format) {
    XDDFLineProperties stroke = stroke(rgb(now ? DARK : GREY), now ? 2.25 : 1.5);
    if (!now) {
      stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
    }
    line.setSmooth(false);
    line.setLineProperties(stroke);
    line.setMarkerStyle(now ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
    if (now) {
      labels(line.getCTLineSer().addNewDLbls(), format, STDLblPos.T);
    }
  }

  static void target(XDDFLineChartData.Series line) {
    XDDFLineProperties stroke = stroke(XDDFColor.from(PresetColor.BLACK), 1.25);
    stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    line.setSmooth(false);
    line.setLineProperties(stroke);
    line.setMarkerStyle(MarkerStyle.NONE);
  }

  static void grid(XDDFValueAxis axis) {
    axis.getOrAddMajorGridProperties().setLineProperties(stroke(rgb(PALE), 0.5));
  }

  /// Ten points in the letters of the text.
  static void letters(XWPFChart chart) {
    var space = chart.getCTChartSpace();
    CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    if (text.getBodyPr() == null) {
      text.addNewBodyPr();
    }
    var paragraph = text.sizeOfPArray() == 0 ? text.addNewP() : text.getPArray(0);
    var look = paragraph.addNewPPr().addNewDefRPr();
    look.setSz(1000);
    look.addNewLatin().setTypeface(Layout.FONT);
    paragraph.addNewEndParaRPr().setLang("vi-VN");
  }

  private static void labels(CTDLbls labels, String format, STDLblPos.Enum where) {
    var number = labels.addNewNumFmt();
    number.setFormatCode(format);
    number.setSourceLinked(false);
    labels.addNewDLblPos().setVal(where);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static XDDFLineProperties stroke(XDDFColor color, double points) {
    XDDFLineProperties stroke = new XDDFLineProperties(new XDDFSolidFillProperties(color));
    stroke.setWidth(points);
    return stroke;
  }

  private static XDDFColor rgb(byte[] color) {
    return new XDDFColorRgbBinary(color);
  }
}
