package yanbao.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.model.Value;
import yanbao.problem.Problems;

/** What is read of a file, before it is staged. */
final class Loaded {
  private Loaded() {}

  /** The values of the accepted rows. */
  static List<List<Value>> values(SourceDefinition source, InputFile file, Problems problems)
      throws IOException {
    List<List<Value>> values = new ArrayList<>();
    new TableReading(source, file, row -> values.add(row.values()), problems, problems).read();
    return values;
  }
}
