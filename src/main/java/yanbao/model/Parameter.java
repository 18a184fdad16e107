package yanbao.model;

import java.util.Optional;
import yanbao.problem.Position;

/**
 * A named input of a job that {@code --set} changes; formulas use its bare name, the workbook has
 * it as a live cell.
 *
 * @param note what readers should know who change it
 */
public record Parameter(
    String name,
    Label label,
    ValueKind kind,
    Value value,
    DisplayFormat format,
    Bounds bounds,
    Optional<Label> note,
    Position position) {

  /** A parameter that may be set to anything of its kind. */
  public Parameter(
      String name,
      Label label,
      ValueKind kind,
      Value value,
      DisplayFormat format,
      Position position) {
    this(name, label, kind, value, format, Bounds.NONE, Optional.empty(), position);
  }

  public Parameter withValue(Value changed) {
    return new Parameter(name, label, kind, changed, format, bounds, note, position);
  }
}
