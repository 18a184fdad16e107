package yanbao.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import yanbao.job.schedule.Schedule;
import yanbao.model.DateType;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.problem.Problems;
import yanbao.report.ReportDefinition;
import yanbao.report.WorkbookDefinition;
import yanbao.table.TableChecker;
import yanbao.table.TableDefinition;
import yanbao.table.TableSpec;
import yanbao.validate.rule.FreshRule;

/** Turns a job file into a job definition, part by part. */
final class JobParser {
  private final JobFile file;
  private final Problems problems;
  private final Values values;
  private final Set<String> broken = new HashSet<>();

  JobParser(JobFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The definition; it is proven only if no problem was added. */
  JobDefinition parse(String name) {
    Fields fields = Fields.of(Part.JOB, file.root(), problems);
    fields.required("job").flatMap(values::scalar).ifPresent(written -> checkName(written, name));
    Optional<Label> title = fields.required("title").flatMap(values::label);
    List<Parameter> parameters =
        parts(fields.optional("parameters"), new ParameterParser(values)::parse);
    Optional<Schedule> schedule =
        fields.optional("schedule").flatMap(new ScheduleParser(values)::parse);
    WaitParser waits = new WaitParser(values, fields, schedule);
    List<SourceDefinition> sources =
        parts(fields.required("sources"), new SourceParser(values, waits)::parse);
    List<TableSpec> specs = parts(fields.required("tables"), new TableParser(values)::parse);
    List<TableDefinition> tables = tables(fields, parameters, sources, specs);
    Catalog catalog = new Catalog(parameters, sources, specs, tables);
    FilePaths paths = new FilePaths(values);
    List<WorkbookDefinition> workbooks =
        parts(fields.optional("workbooks"), new WorkbookParser(values, paths, catalog)::parse);
    Optional<ReportDefinition> report =
        fields.optional("report").map(new ReportParser(values, paths, catalog)::parse);
    Optional<JobDefinition.Calendar> calendar =
        fields.optional("calendar").flatMap(node -> calendar(node, catalog));
    AsOf asOf = new AsOfParser(values).parse(fields);
    checkBusinessDays(fields, sources);
    sources.forEach(source -> SourceReferences.check(source, fields, catalog, values));
    return new JobDefinition(
        name,
        file.shownAs(),
        file.digest(),
        title.orElse(Label.of(name)),
        asOf,
        calendar,
        schedule,
        fields.optional("language").flatMap(this::language).orElse(Language.ZH),
        new TermsParser(values).parse(fields.optional("terms")),
        JobStyle.HOUSE,
        parameters,
        sources,
        tables,
        workbooks,
        report,
        fields.optional("changes").flatMap(this::comparedWith),
        targets(fields, catalog, workbooks, report.isPresent()),
        Settings.NONE,
        problems.list());
  }

  private List<Target> targets(
      Fields fields, Catalog catalog, List<WorkbookDefinition> workbooks, boolean report) {
    List<String> names = workbooks.stream().map(WorkbookDefinition::name).toList();
    TargetParser parser = new TargetParser(values, catalog, names, report);
    return parts(fields.optional("deliver"), parser::parse).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private void checkName(Node.Scalar written, String name) {
    if (!written.text().equals(name)) {
      values.wrong(
          written.position(),
          "expected the name of the job's folder, " + name + ", found " + written.described());
    }
  }

  /** Reads the entries of a part, and notes which of them have problems. */
  private <T> List<T> parts(Optional<Node> node, Function<Node.Entry, T> parser) {
    List<T> parts = new ArrayList<>();
    for (Node.Entry entry : node.map(values::named).orElse(List.of())) {
      long before = problems.errors();
      parts.add(parser.apply(entry));
      noteBroken(entry.name(), before);
    }
    return parts;
  }

  private void noteBroken(String name, long errorsBefore) {
    if (problems.errors() > errorsBefore) {
      broken.add(name);
    }
  }

  private List<TableDefinition> tables(
      Fields fields,
      List<Parameter> parameters,
      List<SourceDefinition> sources,
      List<TableSpec> specs) {
    Catalog catalog = new Catalog(parameters, sources, specs, List.of());
    TableNames names = new TableNames(catalog, values);
    List<TableSpec> sound = TableNeeds.sound(specs, broken);
    for (TableSpec spec : specs) {
      long before = problems.errors();
      checkOwnName(spec, catalog);
      fields
          .optional("tables")
          .flatMap(node -> node.find(spec.name()))
          .ifPresent(node -> names.check(spec, node));
      noteBroken(spec.name(), before);
    }
    Map<String, List<SourceColumn>> columns = new LinkedHashMap<>();
    sources.forEach(source -> columns.put(source.name(), source.columns()));
    // Unknown names have been said above, each at its own place; what else is wrong in a table is
    // said as well.
    Problems unknown = new Problems();
    List<TableDefinition> tables =
        TableChecker.check(sound, columns, parameters, unknown, problems);
    if (!problems.hasErrors()) {
      problems.addAll(unknown);
    }
    return tables;
  }

  private void checkOwnName(TableSpec spec, Catalog catalog) {
    if (catalog.source(spec.name()).isPresent()) {
      values.wrong(spec.position(), "a source is named " + spec.name() + " too; rename this table");
    }
  }

  private Optional<Language> language(Node node) {
    Map<String, Language> languages = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      languages.put(language.code(), language);
    }
    return values.choice(node, languages);
  }

  private Optional<ComparedWith> comparedWith(Node node) {
    return values.choice(
        node,
        Map.of(
            "previous-date", ComparedWith.PREVIOUS_DATE,
            "previous-revision", ComparedWith.PREVIOUS_REVISION));
  }

  private Optional<JobDefinition.Calendar> calendar(Node node, Catalog catalog) {
    Optional<Node.Scalar> name = values.scalar(node);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<SourceDefinition> source = catalog.source(name.get().text());
    if (source.isEmpty()) {
      String hint = Allowed.hint(name.get().text(), catalog.sourceNames());
      values.unknown(node.position(), "unknown source " + node.described() + hint);
      return Optional.empty();
    }
    List<String> dates =
        source.get().columns().stream()
            .filter(column -> column.type() instanceof DateType)
            .map(SourceColumn::name)
            .toList();
    if (dates.size() != 1) {
      values.wrong(
          node.position(),
          "the calendar needs a source with exactly one date column; "
              + name.get().text()
              + " has "
              + (dates.isEmpty() ? "none" : dates.stream().collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    return Optional.of(new JobDefinition.Calendar(name.get().text(), dates.getFirst()));
  }

  private void checkBusinessDays(Fields fields, List<SourceDefinition> sources) {
    for (SourceDefinition source : sources) {
      boolean counts =
          source.rules().stream()
              .anyMatch(
                  rule ->
                      rule.bare() instanceof FreshRule fresh
                          && fresh.days() == FreshRule.Days.BUSINESS);
      if (counts && !fields.has("calendar")) {
        values.wrong(
            source.position(),
            "source " + source.name() + " counts business days; the job needs \"calendar\"");
      }
    }
  }
}
