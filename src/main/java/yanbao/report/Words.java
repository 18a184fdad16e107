package yanbao.report;

import java.util.Map;
import yanbao.model.Label;
import yanbao.model.Language;

/** The fixed words of deliverables. */
public enum Words {
  REPORT("研究报告", "Research report"),
  POINTS("核心观点", "Key points"),
  VIEW("行业评级", "Industry view"),
  AS_OF("截至日期", "As of"),
  DATES("日期", "Dates"),
  REPORT_DATE("报告日期", "Report date"),
  ANALYSTS("分析师", "Analysts"),
  LICENSE("执业证书编号", "Registration no."),
  CONTENTS("目录", "Contents"),
  FIGURES("图表目录", "Figures"),
  FIGURE("图表", "Figure"),
  CONTINUED("续", "continued"),
  SOURCE("来源", "Source"),
  NOTE("注", "Note"),
  NO_DATA("n.a. 表示无数据", "n.a.: no data"),
  NOT_MEANINGFUL("- 表示数值无意义", "-: not meaningful"),
  DISCLAIMER("免责声明", "Disclaimer"),
  DISCLAIMER_HINT("请务必阅读文末的免责声明", "Please read the disclaimer at the end of this report"),

  // Workbooks.
  COVER("封面", "Cover"),
  PARAMETERS("参数", "Parameters"),
  SOURCES("来源", "Sources"),
  LEGEND("图例", "Legend"),
  REVISION("修订版本", "Revision"),
  JOB("任务", "Job"),
  PUBLISHER("制作", "Publisher"),
  NUMBER("序号", "No."),
  SHEET("工作表", "Sheet"),
  CONTENT("内容", "Content"),
  ROWS("行数", "Rows"),
  BLUE("蓝色", "Blue"),
  BLACK("黑色", "Black"),
  GREEN("绿色", "Green"),
  BLUE_MEANS("输入：来自数据文件，或可修改的参数", "Input: from a data file, or a parameter to change"),
  BLACK_MEANS("公式：按本表单元格计算", "Formula: computed from cells of its own sheet"),
  GREEN_MEANS("链接：公式引用其他工作表或参数", "Link: a formula that refers to another sheet or to a parameter"),
  INPUT_MEANS("底色：可修改的参数，公式按名称引用", "Shaded: a parameter to change; formulas use it by name"),
  YEARS_MEAN("年份后的 A 为实际值，E 为预测值", "After a year: A is actual, E an estimate"),
  MULTIPLE_MEANS("倍数", "Multiple (times)"),
  DATA_AS_OF("数据截至", "Data as of"),
  FILE_AND_MORE("%s 等，另有 %s 个文件", "%s and %s more"),
  ALLOWED("允许范围", "Allowed"),
  ANY_NUMBER("任意数字", "Any number"),
  ANY_TEXT("任意文本", "Any text"),
  ANY_DATE("任意日期", "Any date"),
  EXPECTS_RANGE("允许范围：%s。", "Allowed: %s."),
  MISSING_MEANS("无数据", "No data"),
  NOT_MEANINGFUL_MEANS("无意义（例如亏损公司的市盈率）", "Not meaningful (such as a PE on a loss)"),
  UNIT_IS("单位：", "Unit: "),
  UNITS_IN_HEADER("单位见表头", "Units in the header"),
  AGGREGATES_AS_VALUES("分组汇总以数值写入", "Aggregates per group are written as values"),
  SOURCE_IS("资料来源：", "Source: "),
  PARAMETER("参数", "Parameter"),
  VALUE("取值", "Value"),
  DEFINED_NAME("名称", "Name"),
  EFFECT("说明", "Effect"),
  PARAMETERS_NOTE(
      "修改蓝色单元格后，引用该名称的公式立即重算；来自数据文件的数值不变。",
      "Change a blue cell, and every formula that uses its name recalculates; values from data"
          + " files stay as they are."),
  AS_OF_EFFECT(
      "只重算引用 as_of 的公式，不会重新读取数据", "Recalculates formulas that use as_of; data are not read again"),
  PARAMETER_EFFECT("重算引用 %s 的公式", "Recalculates formulas that use %s"),
  EXPECTS_NUMBER("请输入数字。", "Enter a number."),
  EXPECTS_DATE("请输入日期。", "Enter a date."),
  EXPECTS_BOOLEAN("请输入 TRUE 或 FALSE。", "Enter TRUE or FALSE."),
  INPUT_FILES("输入文件", "Input files"),
  FILE("文件", "File"),
  READ("读取", "Read"),
  ACCEPTED("接受", "Accepted"),
  REJECTED("拒绝", "Rejected"),
  SKIPPED("跳过", "Skipped"),
  HIDDEN("隐藏行", "Hidden"),
  DEFINITIONS("列定义", "Definitions of columns"),
  COLUMN("列", "Column"),
  UNIT("单位", "Unit"),
  DEFINITION("定义", "Definition"),
  PAGE_OF("第 &P 页，共 &N 页", "Page &P of &N"),

  // What is new since another revision.
  CHANGES("变动", "Changes"),
  TABLE("表", "Table"),
  ROW("行", "Row"),
  BEFORE("变动前", "Before"),
  AFTER("变动后", "After"),
  BECAUSE("原因", "Because of"),
  ROW_ADDED("新增行", "row added"),
  ROW_REMOVED("删除行", "row removed"),
  BY_VALUE("数据", "value"),
  BY_METHOD("方法", "method"),
  BY_STRUCTURE("结构", "structure"),
  CHANGES_SINCE("自 %s 以来的变动：%s 项", "Changes since %s: %s"),
  NO_CHANGES_SINCE("自 %s 以来没有变动", "No changes since %s"),
  NOTHING_BEFORE("首次发布，没有可比较的版本", "The first one: there is no revision to compare with"),
  MORE_CHANGES("另有 %s 项未列出", "%s more are not listed"),
  DATE_OF_REPORT("报告日期", "date of the report"),
  MORE_CAUSES("另有 %s 处", "%s more"),
  IN_ROW("%s，%s 第 %s 行", "%s, %s row %s"),
  IN_SHEET("%s，%s “%s”第 %s 行", "%s, %s sheet \"%s\" row %s"),
  FILE_CHANGED("文件 %s 有变动", "file %s changed"),
  PARAMETER_NAMED("参数 %s", "parameter %s"),
  ROW_CAME("%s 新增行 %s", "row %2$s of %1$s added"),
  ROW_WENT("%s 删除行 %s", "row %2$s of %1$s removed"),
  ROWS_CHOSEN("%s 的取行方式", "how %s chooses its rows"),
  ROWS_COMPUTED("参与计算的行", "which rows the value is computed from"),
  CAUSES_BY_FILES(
      "该版本的输入明细缺失或已损坏，数据原因只列到文件",
      "The input rows of that revision are gone or damaged: value causes name files only"),

  // Punctuation differs by language as well.
  COLON("：", ": "),
  LIST_SEPARATOR("、", ", "),
  SENTENCE_SEPARATOR("；", "; "),
  OPEN("（", " ("),
  CLOSE("）", ")");

  private final String zh;
  private final String en;

  Words(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word as labels of definitions are. */
  public Label label() {
    return new Label(Map.of(Language.ZH, zh, Language.EN, en));
  }

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
