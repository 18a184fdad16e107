package yanbao.report.workbook;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import yanbao.model.Language;

/** The lettering of charts, for which POI has no words of its own. */
final class ChartText {
  private static final int HUNDREDTHS = 100;
  private static final String CHART_NAMESPACE =
      "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private final XSSFChart chart;
  private final String font;

  ChartText(XSSFChart chart, String font) {
    this.chart = chart;
    this.font = font;
  }

  void title(String text, Language language) {
    chart.setTitleText(text);
    chart.setTitleOverlay(false);
    chart.setAutoTitleDeleted(false);
    letter(chart.getCTChart().getTitle(), language, 12, true);
  }

  /** The titles of axes, which POI gives neither font nor language. */
  void axisTitles(Language language) {
    for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxList()) {
      if (axis.isSetTitle()) {
        letter(axis.getTitle(), language, 9, false);
      }
    }
  }

  private void letter(CTTitle title, Language language, int size, boolean bold) {
    for (CTTextParagraph paragraph : title.getTx().getRich().getPList()) {
      if (!paragraph.isSetPPr()) {
        paragraph.addNewPPr();
      }
      paragraph.getPPr().setAlgn(STTextAlignType.CTR);
      CTTextCharacterProperties run = paragraph.getRArray(0).getRPr();
      // POI writes the locale of the machine.
      run.setLang(tag(language));
      letter(run, size, bold);
    }
  }

  private static String tag(Language language) {
    return switch (language) {
      case ZH -> "zh-CN";
      case EN -> "en-US";
    };
  }

  /** One font for all text, square corners, a fine frame. */
  void frame(String rgb) {
    CTChartSpace space = chart.getCTChartSpace();
    if (!space.isSetRoundedCorners()) {
      space.addNewRoundedCorners();
    }
    space.getRoundedCorners().setVal(false);
    CTShapeProperties shape = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
    shape.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex("FFFFFF"));
    shape.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(rgb));
    CTTextBody body = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    body.addNewBodyPr();
    CTTextParagraph paragraph = body.addNewP();
    letter(paragraph.addNewPPr().addNewDefRPr(), 9, false);
    paragraph.addNewEndParaRPr();
  }

  /**
   * Puts stacked bars above each other; without an overlap they stand beside each other. Inserted
   * as bare XML, since the small set of schemas has no type for it.
   */
  void stackBars() {
    for (CTBarChart bars : chart.getCTChart().getPlotArea().getBarChartList()) {
      try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
        cursor.toNextSibling();
        cursor.beginElement("overlap", CHART_NAMESPACE);
        cursor.insertAttributeWithValue("val", "100");
      }
    }
  }

  /** The axes keep their formats, whatever the cells have. */
  void fixFormats() {
    CTPlotArea area = chart.getCTChart().getPlotArea();
    area.getValAxList().forEach(axis -> axis.getNumFmt().setSourceLinked(false));
    area.getCatAxList().forEach(axis -> axis.getNumFmt().setSourceLinked(false));
    area.getDateAxList().forEach(axis -> axis.getNumFmt().setSourceLinked(false));
  }

  /** The figure at the end of each bar. */
  void valueLabels(CTBarSer bars, String format) {
    CTDLbls labels = bars.addNewDLbls();
    labels.addNewNumFmt().setFormatCode(format);
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** The name of a point above it. */
  void nameLabel(CTScatterSer point) {
    CTDLbls labels = point.addNewDLbls();
    labels.addNewDLblPos().setVal(STDLblPos.T);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(false);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(true);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private void letter(CTTextCharacterProperties properties, int size, boolean bold) {
    properties.setSz(size * HUNDREDTHS);
    properties.setB(bold);
    properties.addNewLatin().setTypeface(font);
    properties.addNewEa().setTypeface(font);
  }
}
