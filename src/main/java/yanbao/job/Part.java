package yanbao.job;

import java.util.List;
import java.util.Locale;

/** The vocabulary: the parts of a job definition and of a style, and the keys of each. */
enum Part {
  JOB(
      "the job",
      "job title asOf calendar schedule language terms style parameters sources tables workbooks"
          + " report changes deliver"),
  SCHEDULE("the schedule", "cron zone catchUp"),
  PARAMETER("a parameter", "value label format atLeast atMost values note"),
  SOURCE(
      "a source",
      "title path wait charset delimiter quote sheet header footer nulls columns rows checks"
          + " controlTotal fresh warn rejects extraColumns unpivot hidden limits note owner"),
  WAIT("the wait of a source", "until every stable zone"),
  HEADER("the header of a source", "row rows ignore"),
  SOURCE_COLUMN(
      "a column of a source",
      "header type unit currency format values bare words nulls key optional required unique above"
          + " atLeast below atMost pattern oneOf in plausible change warn"),
  PLAUSIBLE("the plausibility of a column", "method within along by"),
  ROWS("the number of rows of a source", "atLeast atMost"),
  CHECK("a check of a source", "formula message"),
  CONTROL_TOTAL("a control total", "row columns tolerance"),
  FRESH("the freshness of a source", "column within"),
  REJECTS("the rejects of a source", "atMost"),
  UNPIVOT("the unpivot of a source", "headers values"),
  LIMITS(
      "the limits of a source",
      "fileMegabytes rows columns recordCharacters fieldCharacters entries entryMegabytes"
          + " textMegabytes ratio"),
  TABLE("a table", "title from rows where group order columns totals note"),
  RANGE("a range of values", "from to step"),
  TABLE_COLUMN(
      "a column of a table",
      "label column lookup on onOrBefore required formula unit format hidden"),
  TOTAL("a total", "label per statistics cells"),
  CELL("a cell of a total", "formula format"),
  WORKBOOK("a workbook", "file sheets"),
  SHEET("a sheet", "table title description freeze highlight charts"),
  CHART("a chart", "type title table category values labels direction stacking"),
  REPORT("the report", "file cover sections closing disclaimer"),
  COVER("the cover", "publisher date view change analysts points sidebar table"),
  ANALYST("an analyst", "name license email"),
  SECTION("a section", "heading text table chart content"),
  BLOCK("a block of a section", "text table chart beside"),
  FIGURE("a figure", "table chart"),
  TABLE_VIEW("a table in the report", "table columns group title"),
  TARGET("a delivery", "folder mail files"),
  MAIL("a mail", "to cc subject text megabytes"),
  LABEL("a text by language", "zh en"),

  SETTINGS("the settings", "mail outbox metrics lineage log"),
  MAIL_SERVER("the mail server", "host port security user password from"),
  SECRET("a secret", "environment file"),
  LINEAGE("the lineage", "file url"),

  STYLE("the style", "colors fonts logo page workbook"),
  COLORS(
      "the colours of the style",
      "accent highlight emphasis text muted header band total rule positive negative series"),
  FONTS("the fonts of the style", "body bold heading"),
  PAGE("the page of the style", "paper margins"),
  MARGINS("the margins of the page", "side top bottom"),
  STYLE_WORKBOOK("the workbooks of the style", "paper font");

  private final String words;
  private final String keys;

  Part(String words, String keys) {
    this.words = words;
    this.keys = keys;
  }

  /** This part in a message. */
  String words() {
    return words;
  }

  List<String> keys() {
    return List.of(keys.split(" "));
  }

  /** The name of the definition in the JSON Schema, as in {@code sourceColumn}. */
  String schemaName() {
    String[] parts = name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder joined = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      joined.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return joined.toString();
  }
}
