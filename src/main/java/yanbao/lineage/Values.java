package yanbao.lineage;

import yanbao.formula.ExpressionText;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;

/** Values as formulas write them. */
final class Values {
  private Values() {}

  static String literal(Value value) {
    return switch (value) {
      case Value.Number number -> number.exact().toPlainString();
      case Value.Text text -> ExpressionText.quoted(text.text());
      case Value.Date date -> date.text();
      case Value.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case Value.Missing missing -> DisplayFormat.MISSING;
      case Value.NotMeaningful notMeaningful -> "NM";
    };
  }
}
