package yanbao.cli;

import yanbao.model.Language;

/** The words of an explanation. */
enum ExplainWords {
  FORMULA("公式", "formula"),
  BECAUSE("原因", "because"),
  LOOKUP("查找", "lookup"),
  WHERE("条件", "where"),
  NO_ROW("没有符合的行", "no row has that"),
  NO_KEY("条件本身没有值", "what to look for has no value itself"),
  SHEET("工作表", "sheet"),
  ROW("行", "row"),
  COLUMN("列", "column"),
  EMPTY("（空）", "(empty)"),
  PARAMETER("参数", "parameter"),
  CHANGED("由 --set 修改，定义值为", "changed by --set; defined as"),
  DEFAULT("定义值", "as defined"),
  LISTED("列于任务定义", "listed in the definition"),
  AS_OF("报告日期", "the date of the run"),
  ABOVE("见上文", "see above"),
  OVER("共计", "over"),
  ROWS_OF("行，来自", "rows of"),
  ROW_OF("行，来自", "row of"),
  ONE_MORE("行未列出；--all 列出全部", "more row; --all lists it"),
  MORE("行未列出；--all 列出全部", "more rows; --all lists them"),
  GROUP("分组", "group"),
  MISSING("缺失（无数据）", "missing: no data"),
  NOT_MEANINGFUL("无意义", "not meaningful"),
  NOTE("注意", "note");

  private final String zh;
  private final String en;

  ExplainWords(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
