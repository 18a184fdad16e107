package yanbao.deliver;

import java.util.Locale;
import yanbao.model.Language;

/** The fixed words of mails. */
enum MailWords {
  REVISION("修订版本 r%d，截至 %s", "Revision r%d, as of %s"),
  ATTACHED("附件：", "Attached:"),
  TOO_LARGE("因大小限制未附上（见 %s）：", "Too large to attach (see %s):"),
  PROBLEMS("数据问题：%d 个错误，%d 个警告", "Problems of the data: %d errors, %d warnings"),
  MORE("另有 %d 个", "and %d more"),
  REJECTED("%s %s：%s 有 %d 个错误", "%s %s: %s has %d errors"),
  NOT_PUBLISHED("报告未发布。", "Nothing was published."),
  CORRECT(
      "%s 是 %s 的副本，有问题的单元格标为红色；更正后可直接替换原文件。",
      "%s is a copy of %s with its bad cells red; once corrected, it can take the place of the"
          + " file."),
  CORRECT_THE_FILE(
      "%s 只含有问题的行；请更正原文件 %s。",
      "%s has the rows with problems only; please correct the file itself, %s.");

  private final String zh;
  private final String en;

  MailWords(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String in(Language language, Object... values) {
    String text =
        switch (language) {
          case ZH -> zh;
          case EN -> en;
        };
    return String.format(Locale.ROOT, text, values);
  }
}
