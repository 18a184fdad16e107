package yanbao.problem;

import java.util.Optional;

/** Where a problem is. */
public sealed interface Position {

  /** The position in the user's words; empty for {@link Nowhere}. */
  String describe();

  /** In a job definition; line and column are 1-based. */
  record InDefinition(String file, int line, int column) implements Position {
    @Override
    public String describe() {
      return file + ":" + line + ":" + column;
    }
  }

  /**
   * In a source file. Row is the 1-based physical row (in CSV the line where the record starts),
   * column the 1-based column; 0 where the problem is not in one row or column.
   */
  record InSource(String file, Optional<String> sheet, int row, int column, Optional<String> header)
      implements Position {

    public static InSource file(String file) {
      return new InSource(file, Optional.empty(), 0, 0, Optional.empty());
    }

    @Override
    public String describe() {
      StringBuilder text = new StringBuilder(Escape.text(file));
      sheet.ifPresent(name -> text.append(", sheet \"").append(Escape.text(name)).append('"'));
      if (row > 0) {
        text.append(", row ").append(row);
      }
      if (header.isPresent()) {
        text.append(", column \"").append(Escape.text(header.get())).append('"');
      } else if (column > 0) {
        text.append(", column ").append(column);
      }
      if (sheet.isPresent() && row > 0 && column > 0) {
        text.append(" (").append(address()).append(')');
      }
      return text.toString();
    }

    /** As the spreadsheet names the cell: {@code AB12}. */
    public String address() {
      StringBuilder letters = new StringBuilder();
      for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return letters.append(row).toString();
    }
  }

  /** In a computed table; row is the key of the row, or the name of a total. */
  record InTable(String table, Optional<String> row, Optional<String> column) implements Position {
    @Override
    public String describe() {
      StringBuilder text = new StringBuilder("table ").append(table);
      row.ifPresent(key -> text.append(", row ").append(Escape.text(key)));
      column.ifPresent(name -> text.append(", column ").append(name));
      return text.toString();
    }
  }

  /** A file or folder of the environment or of the output. */
  record OnPath(String path) implements Position {
    @Override
    public String describe() {
      return Escape.text(path);
    }
  }

  /** Not in any one place. */
  record Nowhere() implements Position {
    @Override
    public String describe() {
      return "";
    }
  }
}
