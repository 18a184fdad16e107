package yanbao.report.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import yanbao.model.Parameter;

/** Where the parameters stand on their sheet, and how formulas call them. */
final class ParameterNames {
  static final String AS_OF = "as_of";
  static final int FIRST_ROW = 4;
  static final int VALUE_COLUMN = 1;

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
  private static final Pattern CELL = Pattern.compile("(?<column>[A-Za-z]{1,3})(?<row>\\d{1,7})");
  private static final Pattern ROW_AND_COLUMN = Pattern.compile("[Rr]\\d*([Cc]\\d*)?|[Cc]\\d*");

  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Set<String> defined = new HashSet<>();

  ParameterNames(String sheet, List<Parameter> parameters) {
    Set<String> taken = new HashSet<>();
    add(sheet, AS_OF, taken);
    parameters.forEach(parameter -> add(sheet, parameter.name(), taken));
  }

  private void add(String sheet, String name, Set<String> taken) {
    String cell =
        new CellReference(FIRST_ROW + cells.size(), VALUE_COLUMN, true, true).formatAsString();
    cells.put(name, SheetNames.quoted(sheet) + "!" + cell);
    // Defined names do not tell upper from lower case.
    if (isAllowed(name) && taken.add(name.toLowerCase(Locale.ROOT))) {
      defined.add(name);
    }
  }

  /** The cell of a parameter, absolute and with its sheet. */
  String cell(String name) {
    String cell = cells.get(name);
    if (cell == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return cell;
  }

  /** Whether the workbook defines the name; one that reads as a cell address cannot be. */
  boolean isDefined(String name) {
    return defined.contains(name);
  }

  /** What formulas write: the name, or else the cell. */
  String reference(String name) {
    return isDefined(name) ? name : cell(name);
  }

  private static boolean isAllowed(String name) {
    if (name.length() > 255
        || !WORD.matcher(name).matches()
        || ROW_AND_COLUMN.matcher(name).matches()
        || name.equalsIgnoreCase("true")
        || name.equalsIgnoreCase("false")) {
      return false;
    }
    var cell = CELL.matcher(name);
    return !cell.matches()
        || !CellReference.cellReferenceIsWithinRange(
            cell.group("column"), cell.group("row"), SpreadsheetVersion.EXCEL2007);
  }
}
