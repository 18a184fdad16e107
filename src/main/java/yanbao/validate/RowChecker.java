package yanbao.validate;

import java.util.List;
import yanbao.model.Row;
import yanbao.problem.Problem;

/** One rule over one row at a time. */
interface RowChecker {
  void check(Row row, RowRules.Cells cells, List<Problem> problems);
}
