package yanbao.table;

/** Says where the rows of sources are. */
@FunctionalInterface
public interface SourceRows {
  /**
   * The place of a row in the words of messages.
   *
   * @param file the 0-based index of the file of the source
   * @param row the number that the staged row has
   */
  String place(String source, int file, int row);
}
