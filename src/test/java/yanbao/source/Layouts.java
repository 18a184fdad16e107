package yanbao.source;

import java.nio.charset.Charset;
import java.util.Optional;

/** Layouts for tests: a plain one, and what differs from it. */
public record Layouts(SourceLayout layout) {

  public static Layouts plain() {
    return new Layouts(
        new SourceLayout(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty()));
  }

  public Layouts charset(String name) {
    return new Layouts(
        new SourceLayout(
            Optional.of(Charset.forName(name)),
            layout.delimiter(),
            layout.sheet(),
            layout.headerRow(),
            layout.headerRows(),
            layout.footer(),
            layout.totalRow()));
  }

  public Layouts delimiter(char delimiter) {
    return new Layouts(
        new SourceLayout(
            layout.charset(),
            Optional.of(delimiter),
            layout.sheet(),
            layout.headerRow(),
            layout.headerRows(),
            layout.footer(),
            layout.totalRow()));
  }

  public Layouts sheet(String sheet) {
    return new Layouts(
        new SourceLayout(
            layout.charset(),
            layout.delimiter(),
            Optional.of(sheet),
            layout.headerRow(),
            layout.headerRows(),
            layout.footer(),
            layout.totalRow()));
  }

  public Layouts header(int row, int rows) {
    return new Layouts(
        new SourceLayout(
            layout.charset(),
            layout.delimiter(),
            layout.sheet(),
            Optional.of(row),
            rows,
            layout.footer(),
            layout.totalRow()));
  }

  public Layouts footer(String footer) {
    return new Layouts(
        new SourceLayout(
            layout.charset(),
            layout.delimiter(),
            layout.sheet(),
            layout.headerRow(),
            layout.headerRows(),
            Optional.of(footer),
            layout.totalRow()));
  }

  public Layouts total(String total) {
    return new Layouts(
        new SourceLayout(
            layout.charset(),
            layout.delimiter(),
            layout.sheet(),
            layout.headerRow(),
            layout.headerRows(),
            layout.footer(),
            Optional.of(total)));
  }
}
