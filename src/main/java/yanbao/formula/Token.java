package yanbao.formula;

/** One word of a formula; the text of TEXT and COLUMN is without its quotes or brackets. */
record Token(Kind kind, String text, int at) {
  enum Kind {
    NUMBER,
    TEXT,
    COLUMN,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  String shown() {
    return kind == Kind.END ? "the end" : text;
  }
}
