package yanbao.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a published revision holds and what it was made from; written beside the deliverables as
 * {@value #FILE}.
 */
public record Manifest(
    String job,
    String asOf,
    int revision,
    String language,
    Map<String, String> style,
    Map<String, String> parameters,
    String definition,
    String program,
    String fingerprint,
    Instant publishedAt,
    List<Input> inputs,
    List<Output> outputs,
    List<Table> tables,
    Optional<String> base) {
  public static final String FILE = "manifest.json";

  /** The folder of a revision with what explains its values, down to the rows of the inputs. */
  public static final String LINEAGE = "lineage";

  public Manifest {
    style = new LinkedHashMap<>(style);
    parameters = new LinkedHashMap<>(parameters);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    tables = List.copyOf(tables);
  }

  /** One input file and what became of its rows. */
  public record Input(
      String source,
      String path,
      String sha256,
      long bytes,
      long read,
      long accepted,
      long rejected,
      long skipped,
      long hidden) {}

  /** One published file; {@code path} is relative to the revision, with {@code /}. */
  public record Output(String path, String sha256, long bytes) {
    /** Whether it is part of what explains the values of the others. */
    public boolean explains() {
      return path.startsWith(LINEAGE + "/");
    }
  }

  /**
   * One computed table and how it was made, in the words of the job definition.
   *
   * @param from what gives the rows, and which of them in which order
   */
  public record Table(
      String name, String title, long rows, String from, List<Column> columns, List<Total> totals) {
    public Table {
      columns = List.copyOf(columns);
      totals = List.copyOf(totals);
    }
  }

  /**
   * A column of a table.
   *
   * @param key whether its values are part of what names a row
   * @param method the formula, or what it is carried over from or looked up in
   */
  public record Column(
      String name,
      String label,
      String format,
      boolean number,
      boolean key,
      boolean hidden,
      String method) {}

  /** A total of a table; {@code cells} are the formulas by column. */
  public record Total(String name, String label, String per, Map<String, String> cells) {
    public Total {
      cells = new LinkedHashMap<>(cells);
    }
  }

  /** A manifest to be, before its files are known. */
  public static Manifest draft(
      Origin origin, int revision, Instant publishedAt, List<Input> inputs, List<Table> tables) {
    return new Manifest(
        origin.job(),
        origin.asOf(),
        revision,
        origin.language(),
        origin.style(),
        origin.parameters(),
        origin.definition(),
        origin.program(),
        origin.fingerprint(),
        publishedAt,
        inputs,
        List.of(),
        tables,
        origin.base());
  }

  Manifest withOutputs(List<Output> files) {
    return new Manifest(
        job,
        asOf,
        revision,
        language,
        style,
        parameters,
        definition,
        program,
        fingerprint,
        publishedAt,
        inputs,
        files,
        tables,
        base);
  }

  /** The files that people read; not those that explain them. */
  public List<Output> deliverables() {
    return outputs.stream().filter(output -> !output.explains()).toList();
  }

  public Origin origin() {
    Map<String, String> hashes = new LinkedHashMap<>();
    inputs.forEach(input -> hashes.put(input.path(), input.sha256()));
    return new Origin(job, asOf, language, definition, program, style, parameters, hashes, base);
  }
}
