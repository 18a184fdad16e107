package yanbao.source;

/**
 * Text of one cell that breaks the rules of its format; the column is 0-based.
 *
 * @param message what was expected, and found instead
 */
public record CellFault(int column, String message) {}
