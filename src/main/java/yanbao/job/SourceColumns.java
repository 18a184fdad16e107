package yanbao.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yanbao.model.SourceColumn;

/** Looks up columns that a rule of their source names. */
final class SourceColumns {
  private SourceColumns() {}

  /**
   * Adds a problem where the source has no such column, or one that does not fit.
   *
   * @param kind what fits, in words
   */
  static void require(
      Values values,
      List<SourceColumn> columns,
      Node.Scalar name,
      String kind,
      Predicate<SourceColumn> fits) {
    Optional<SourceColumn> column =
        columns.stream().filter(candidate -> candidate.name().equals(name.text())).findFirst();
    if (column.isEmpty()) {
      List<String> known = columns.stream().map(SourceColumn::name).toList();
      String unknown = "unknown column " + name.described() + " in this source";
      values.unknown(name.position(), unknown + Allowed.hint(name.text(), known));
    } else if (!fits.test(column.get())) {
      values.wrong(
          name.position(),
          "column " + name.text() + " is " + column.get().type().word() + ", not " + kind);
    }
  }
}
