package yanbao.plan;

import java.nio.file.Path;
import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.load.InputFile;
import yanbao.report.ReportDefinition;
import yanbao.report.WorkbookDefinition;
import yanbao.table.TableDefinition;

/** One step of a run. */
public sealed interface Stage {
  /** A short unique name, as in {@code load prices}. */
  String name();

  /** Files of a source to one staged Parquet file, unless that is there already. */
  record Load(SourceDefinition source, List<InputFile> files, Path staged) implements Stage {
    @Override
    public String name() {
      return "load " + source.name();
    }
  }

  /** The rules of sources that look beyond one source. */
  record CheckSources() implements Stage {
    @Override
    public String name() {
      return "check sources";
    }
  }

  /** All tables, computed over the staged sources. */
  record Compute(List<TableDefinition> tables) implements Stage {
    @Override
    public String name() {
      return "compute tables";
    }
  }

  record WriteWorkbook(WorkbookDefinition workbook, String file) implements Stage {
    @Override
    public String name() {
      return "write " + file;
    }
  }

  record WriteReport(ReportDefinition report, String file) implements Stage {
    @Override
    public String name() {
      return "write " + file;
    }
  }

  /** One CSV file per table, in full precision. */
  record WriteData(List<TableDefinition> tables) implements Stage {
    @Override
    public String name() {
      return "write data";
    }
  }

  /** Recalculates the written formulas, and compares the written files with each other. */
  record Check() implements Stage {
    @Override
    public String name() {
      return "check deliverables";
    }
  }

  /** Reads the written files back, then makes them the new revision. */
  record Publish(Path revision) implements Stage {
    @Override
    public String name() {
      return "publish";
    }
  }
}
