package yanbao.load;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.job.SourceDefinition;
import yanbao.model.ColumnType;
import yanbao.model.Label;
import yanbao.model.Sha256;
import yanbao.model.SourceColumn;
import yanbao.problem.Position;
import yanbao.source.Layouts;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;

/** Source definitions and input files for tests. */
final class Sources {
  private final String path;
  private Layouts layout = Layouts.plain();
  private final List<SourceColumn> columns = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private SourceDefinition.ExtraColumns extraColumns = SourceDefinition.ExtraColumns.IGNORE;
  private SourceDefinition.HiddenData hidden = SourceDefinition.HiddenData.WARN;
  private SourceDefinition.Rejects rejects = new SourceDefinition.Rejects(0, false);

  Sources(String path) {
    this.path = path;
  }

  Sources layout(Layouts changed) {
    layout = changed;
    return this;
  }

  Sources key(String name, String header, ColumnType type) {
    rules.add(new RequiredRule(name));
    return column(name, header, type, true);
  }

  Sources column(String name, String header, ColumnType type, String... nulls) {
    return column(name, header, type, false, nulls);
  }

  private Sources column(
      String name, String header, ColumnType type, boolean key, String... nulls) {
    columns.add(
        new SourceColumn(
            name,
            List.of(header),
            type,
            Optional.empty(),
            List.of(nulls),
            key,
            false,
            new Position.Nowhere()));
    return this;
  }

  Sources rule(Rule rule) {
    rules.add(rule);
    return this;
  }

  Sources rejects(double atMost, boolean percent) {
    rejects = new SourceDefinition.Rejects(atMost, percent);
    return this;
  }

  Sources extraColumns(SourceDefinition.ExtraColumns meaning) {
    extraColumns = meaning;
    return this;
  }

  Sources hidden(SourceDefinition.HiddenData meaning) {
    hidden = meaning;
    return this;
  }

  SourceDefinition build() {
    List<String> keys = columns.stream().filter(SourceColumn::key).map(SourceColumn::name).toList();
    List<Rule> all = new ArrayList<>(rules);
    if (!keys.isEmpty()) {
      all.add(new UniqueRule(keys));
    }
    return new SourceDefinition(
        "prices",
        Label.of("prices"),
        path,
        Optional.empty(),
        layout.layout(),
        columns,
        all,
        extraColumns,
        hidden,
        rejects,
        Optional.empty(),
        Optional.empty(),
        new Position.InDefinition("job.yaml", 3, 5));
  }

  static InputFile file(Path folder, String name, String text) throws IOException {
    return file(folder, name, text, StandardCharsets.UTF_8);
  }

  static InputFile file(Path folder, String name, String text, Charset charset) throws IOException {
    return file(Files.writeString(folder.resolve(name), text, charset));
  }

  static InputFile file(Path path) throws IOException {
    return new InputFile(path, path.getFileName().toString(), Sha256.of(path), Files.size(path));
  }
}
