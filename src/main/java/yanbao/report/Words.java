package yanbao.report;

import yanbao.model.Language;

/** The fixed words of deliverables. */
public enum Words {
  REPORT("研究报告", "Research report"),
  POINTS("核心观点", "Key points"),
  VIEW("行业评级", "Industry view"),
  AS_OF("截至日期", "As of"),
  ANALYSTS("分析师", "Analysts"),
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

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
