package yanbao;

import yanbao.cli.Commands;

/** Entry point: hands the command line over to {@code cli}. */
public final class Yanbao {
  private Yanbao() {}

  public static void main(String[] args) {
    System.exit(Commands.execute(args));
  }
}
