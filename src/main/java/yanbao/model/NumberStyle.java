package yanbao.model;

/** How numbers are written as text: the decimal mark, and what may stand between thousands. */
public enum NumberStyle {
  COMMA_POINT("1,234.56"),
  POINT_COMMA("1.234,56"),
  SPACE_POINT("1 234.56"),
  SPACE_COMMA("1 234,56"),
  APOSTROPHE_POINT("1'234.56"),
  APOSTROPHE_COMMA("1'234,56");

  private static final int GROUP_AT = 1;
  private static final int DECIMAL_AT = 5;

  private final String example;

  NumberStyle(String example) {
    this.example = example;
  }

  /** The word in a job definition: a number in this style. */
  public String example() {
    return example;
  }

  public char group() {
    return example.charAt(GROUP_AT);
  }

  public char decimal() {
    return example.charAt(DECIMAL_AT);
  }
}
