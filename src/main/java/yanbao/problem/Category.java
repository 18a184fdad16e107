package yanbao.problem;

/** Who has to act on a problem; decides the exit code of the run. */
public enum Category {
  INTERNAL(1),
  DEFINITION(2),
  INPUT(3),
  ENVIRONMENT(4),
  LOCKED(5);

  private final int exitCode;

  Category(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
