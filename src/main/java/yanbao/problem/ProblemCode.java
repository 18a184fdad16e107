package yanbao.problem;

/** The catalogue of problems: a stable number, who has to act, and what it means in one line. */
public enum ProblemCode {
  // 1xx: job definitions
  DEFINITION_UNREADABLE(101, Category.DEFINITION, "the job definition cannot be read as YAML"),
  UNKNOWN_KEY(102, Category.DEFINITION, "a key that the vocabulary does not have"),
  MISSING_KEY(103, Category.DEFINITION, "a key that must be there is not"),
  WRONG_VALUE(104, Category.DEFINITION, "a value of the wrong kind or outside the allowed ones"),
  UNKNOWN_NAME(
      105,
      Category.DEFINITION,
      "a reference to a source, table, column or parameter that does not exist"),
  FORMULA_SYNTAX(106, Category.DEFINITION, "a formula that cannot be parsed"),
  FORMULA_TYPE(107, Category.DEFINITION, "a formula whose parts do not fit together"),
  CYCLE(108, Category.DEFINITION, "tables or columns that need each other"),
  PATH_OUTSIDE(109, Category.DEFINITION, "a path that leaves the folders that a job may use"),
  UNTRANSLATED(110, Category.DEFINITION, "a text that one of the languages lacks"),

  // 2xx: source files and their structure
  SOURCE_NOT_FOUND(201, Category.INPUT, "no file matches the path of a source"),
  SOURCE_UNREADABLE(202, Category.INPUT, "a file that is not what its source says"),
  ENCODING(203, Category.INPUT, "bytes that are not text in the declared character set"),
  COLUMN_NOT_FOUND(204, Category.INPUT, "a declared column is not in the header"),
  COLUMN_UNEXPECTED(
      205, Category.INPUT, "the header has a column that the source does not declare"),
  SHEET_NOT_FOUND(206, Category.INPUT, "a declared sheet is not in the workbook"),
  FIELD_COUNT(207, Category.INPUT, "a row with more or fewer fields than the header"),
  NO_ROWS(208, Category.INPUT, "a source without data rows"),
  MALFORMED(209, Category.INPUT, "text that breaks the rules of its format"),
  LIMIT(210, Category.INPUT, "a file with more of something than its source allows"),
  HIDDEN_DATA(211, Category.INPUT, "rows or columns that the sheet hides and that were read"),
  LATE(212, Category.INPUT, "a file that was waited for and did not come, or not completely"),
  SOURCE_TWICE(220, Category.INPUT, "a file and a corrected rejects workbook that stands for it"),

  // 3xx: values
  NOT_A_VALUE(301, Category.INPUT, "a cell whose text is not a value of the column's type"),
  CURRENCY_ASSUMED(
      302,
      Category.INPUT,
      "an amount without a currency, taken in the one declared for its column"),
  ERROR_AS_NULL(303, Category.INPUT, "error cells of a workbook that are declared to be no value"),

  // 4xx: rules
  REQUIRED(401, Category.INPUT, "an empty cell in a column that must have a value"),
  DUPLICATE_KEY(402, Category.INPUT, "two rows with the same key"),
  OUT_OF_RANGE(403, Category.INPUT, "a value outside the declared bounds"),
  CONTROL_TOTAL(404, Category.INPUT, "a total row that is not the sum of the rows above it"),
  NOT_FRESH(405, Category.INPUT, "a source without data close enough to the as-of date"),
  TOO_MANY_REJECTS(406, Category.INPUT, "more rejected rows than the source allows"),
  PATTERN(407, Category.INPUT, "a text that does not match the declared pattern"),
  NOT_ACCEPTED(408, Category.INPUT, "a value that is none of the accepted ones"),
  NO_REFERENCE(409, Category.INPUT, "a value that the source it refers to does not have"),
  CHANGED(410, Category.INPUT, "a value that changed by more than is allowed since a revision"),
  IMPLAUSIBLE(411, Category.INPUT, "a number that stands out from the others"),
  ROW_COUNT(412, Category.INPUT, "more or fewer rows than declared"),
  CHECK(413, Category.INPUT, "a row for which a declared formula is not true"),

  // 5xx: tables and formulas
  LOOKUP_MISSING(501, Category.INPUT, "a lookup that finds no row"),
  LOOKUP_AMBIGUOUS(502, Category.INPUT, "a lookup that finds more than one row"),
  NOT_A_NUMBER(503, Category.INPUT, "a formula that divides by zero or leaves the numbers"),
  CALENDAR(504, Category.INPUT, "a date that the business calendar does not cover"),

  // 6xx: deliverables
  GLYPH_MISSING(601, Category.INPUT, "a character that the report's font lacks"),
  REFERENCE_UNRESOLVED(602, Category.INPUT, "a reference in a text that finds no value"),
  WORKBOOK_LIMIT(611, Category.INPUT, "more rows, columns or text than a workbook can hold"),
  SHEET_NAME(612, Category.DEFINITION, "a sheet name that a workbook cannot have"),

  // 7xx: publication
  READ_BACK(701, Category.INTERNAL, "a written deliverable does not hold what was meant"),
  RECALCULATION(
      702, Category.INTERNAL, "a formula of a workbook gives another value than the one beside it"),
  WRITTEN_VALUE(703, Category.INTERNAL, "a workbook holds another value than the data file"),
  TIE_OUT(704, Category.INTERNAL, "the report shows another value than the workbook"),
  NOT_AS_PUBLISHED(705, Category.INPUT, "a published file that is damaged, changed or missing"),

  ROWS_LOST(
      706, Category.INTERNAL, "rows were read that are neither accepted, rejected nor skipped"),

  // 8xx: environment
  ENVIRONMENT(801, Category.ENVIRONMENT, "a file, folder, disk or database that does not work"),
  LOCKED(802, Category.LOCKED, "another run of this job and date is under way"),
  REPOSITORY(
      803, Category.ENVIRONMENT, "the record of runs is damaged, or a run in it needs a decision"),
  MEMORY(804, Category.ENVIRONMENT, "the program ran out of memory"),
  DELIVERY(805, Category.ENVIRONMENT, "a delivery that failed; what was published stays so"),

  // 9xx: ourselves
  INTERNAL(901, Category.INTERNAL, "a fault of the program");

  private final int number;
  private final Category category;
  private final String meaning;

  ProblemCode(int number, Category category, String meaning) {
    this.number = number;
    this.category = category;
    this.meaning = meaning;
  }

  /** The stable code, as in {@code YB-204}. */
  public String id() {
    return "YB-" + number;
  }

  public Category category() {
    return category;
  }

  public String meaning() {
    return meaning;
  }
}
