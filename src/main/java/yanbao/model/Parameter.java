package yanbao.model;

import yanbao.problem.Position;

/**
 * A named input of a job that {@code --set} changes; formulas use its bare name, the workbook has
 * it as a live cell.
 */
public record Parameter(
    String name,
    Label label,
    ValueKind kind,
    Value value,
    DisplayFormat format,
    Position position) {

  public Parameter withValue(Value changed) {
    return new Parameter(name, label, kind, changed, format, position);
  }
}
