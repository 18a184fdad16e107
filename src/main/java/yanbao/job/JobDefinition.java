package yanbao.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.job.schedule.Schedule;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.Terms;
import yanbao.problem.Problem;
import yanbao.report.ReportDefinition;
import yanbao.report.WorkbookDefinition;
import yanbao.table.TableDefinition;

/**
 * A job that is proven: every name resolves, every formula fits, tables stand in an order in which
 * they can be computed.
 *
 * @param file the definition's file as messages name it
 * @param digest SHA-256 (hex) of the definition's bytes
 * @param comparedWith since when deliverables say what is new; empty: they do not
 * @param targets whom a published revision is delivered to
 * @param warnings what is doubtful about it, and no mistake
 */
public record JobDefinition(
    String name,
    String file,
    String digest,
    Label title,
    AsOf asOf,
    Optional<Calendar> calendar,
    Optional<Schedule> schedule,
    Language language,
    Map<Language, Terms> terms,
    JobStyle style,
    List<Parameter> parameters,
    List<SourceDefinition> sources,
    List<TableDefinition> tables,
    List<WorkbookDefinition> workbooks,
    Optional<ReportDefinition> report,
    Optional<ComparedWith> comparedWith,
    List<Target> targets,
    Settings settings,
    List<Problem> warnings) {
  public JobDefinition {
    targets = List.copyOf(targets);
    terms = Map.copyOf(terms);
    warnings = List.copyOf(warnings);
    parameters = List.copyOf(parameters);
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
    workbooks = List.copyOf(workbooks);
  }

  /** With what the project has for all jobs. */
  JobDefinition with(JobStyle found, Settings all) {
    return new JobDefinition(
        name,
        file,
        digest,
        title,
        asOf,
        calendar,
        schedule,
        language,
        terms,
        found,
        parameters,
        sources,
        tables,
        workbooks,
        report,
        comparedWith,
        targets,
        all,
        warnings);
  }

  /** What words of the data are called in a language. */
  public Terms terms(Language language) {
    return terms.getOrDefault(language, Terms.NONE);
  }

  public SourceDefinition source(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst().orElseThrow();
  }

  public TableDefinition table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  /** The source and date column that list the business days. */
  public record Calendar(String source, String column) {}
}
