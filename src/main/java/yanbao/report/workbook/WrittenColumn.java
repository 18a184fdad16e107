package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanbao.model.PackedTexts;

/**
 * The cells of a column in little memory: fifteen bytes each, and what texts have of characters.
 */
final class WrittenColumn {
  private static final int BLOCK = 512;

  private static final byte NUMBER = 1;
  private static final byte TEXT = 2;
  private static final byte BOOLEAN = 3;
  private static final byte FAULT = 4;

  private final PackedTexts texts;
  private final List<@Nullable Block> blocks = new ArrayList<>();

  /** What the rows of a block hold. */
  private static final class Block {
    private final byte[] kinds = new byte[BLOCK];
    private final long[] contents = new long[BLOCK];
    private final char[] styles = new char[BLOCK];
    private int @Nullable [] formulas;
  }

  WrittenColumn(PackedTexts texts) {
    this.texts = texts;
  }

  /**
   * Keeps a cell.
   *
   * @param formula a number from 1, or 0 where there is none
   */
  void put(int row, int style, @Nullable Object value, int formula) {
    Block block = open(row / BLOCK);
    int at = row % BLOCK;
    block.styles[at] = (char) style;
    switch (value) {
      case null -> {}
      case Double number -> put(block, at, NUMBER, Double.doubleToRawLongBits(number));
      case Boolean bool -> put(block, at, BOOLEAN, bool ? 1 : 0);
      case SheetReader.Fault fault -> put(block, at, FAULT, texts.add(fault.text()));
      default -> put(block, at, TEXT, texts.add(value.toString()));
    }
    if (formula > 0) {
      int[] formulas = block.formulas;
      if (formulas == null) {
        formulas = new int[BLOCK];
        block.formulas = formulas;
      }
      formulas[at] = formula;
    }
  }

  private static void put(Block block, int at, byte kind, long content) {
    block.kinds[at] = kind;
    block.contents[at] = content;
  }

  private Block open(int number) {
    while (blocks.size() <= number) {
      blocks.add(null);
    }
    Block block = blocks.get(number);
    if (block == null) {
      block = new Block();
      blocks.set(number, block);
    }
    return block;
  }

  private @Nullable Block find(int row) {
    int number = row / BLOCK;
    return number < blocks.size() ? blocks.get(number) : null;
  }

  /** What the cell shows; null where that is nothing. */
  @Nullable Object value(int row) {
    Block block = find(row);
    if (block == null) {
      return null;
    }
    long content = block.contents[row % BLOCK];
    return switch (block.kinds[row % BLOCK]) {
      case NUMBER -> (Object) Double.longBitsToDouble(content);
      case TEXT -> texts.get(content);
      case BOOLEAN -> content == 1;
      case FAULT -> new SheetReader.Fault(texts.get(content));
      default -> null;
    };
  }

  int style(int row) {
    Block block = find(row);
    return block == null ? 0 : block.styles[row % BLOCK];
  }

  /** The number of the formula; 0 where there is none. */
  int formula(int row) {
    Block block = find(row);
    return block == null || block.formulas == null ? 0 : block.formulas[row % BLOCK];
  }
}
