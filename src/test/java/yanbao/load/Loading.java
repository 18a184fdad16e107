package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yanbao.model.DecimalType;
import yanbao.model.TickerType;
import yanbao.problem.Problem;
import yanbao.problem.Problems;

/** Loads sources into one staged file. */
record Loading(Path folder) {
  static final LocalDate AS_OF = LocalDate.of(2023, 3, 1);

  static Sources prices() {
    return new Sources("prices.csv")
        .key("code", "code", new TickerType())
        .column("close", "close", new DecimalType());
  }

  Path staged() {
    return folder.resolve("stage/x.parquet");
  }

  Problems load(Sources definition, List<InputFile> files) throws IOException {
    Problems problems = new Problems();
    load(definition, files, problems);
    return problems;
  }

  LoadResult load(Sources definition, List<InputFile> files, Problems problems) throws IOException {
    return load(definition, files, AS_OF, problems);
  }

  LoadResult load(Sources definition, List<InputFile> files, LocalDate asOf, Problems problems)
      throws IOException {
    LoadResult result =
        Staged.load(definition.build(), files, staged(), asOf, Optional.empty(), problems);
    for (LoadResult.FileResult file : result.files()) {
      assertEquals(file.read(), file.accepted() + file.rejected() + file.skipped());
    }
    return result;
  }

  List<String> rows(String columns) throws SQLException {
    return Staged.rows(staged(), "SELECT " + columns + " FROM staged");
  }

  static List<String> lines(Problems problems) {
    return problems.list().stream().map(Problem::line).toList();
  }
}
