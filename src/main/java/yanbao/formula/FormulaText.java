package yanbao.formula;

import yanbao.problem.Position;

/** A formula as the author wrote it, parsed, with its place in the job definition. */
public record FormulaText(String text, Formula tree, Position.InDefinition position) {

  /** The place of a part of the formula. */
  public Position at(Formula part) {
    return new Position.InDefinition(
        position.file(), position.line(), position.column() + part.at());
  }
}
