package yanbao.normalize;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.RawCell;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.model.Value;

/** Nanoseconds to make a value of a cell, per type of column. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CellsBenchmark {
  @Param({"text", "ticker", "integer", "decimal", "date"})
  private String type = "";

  private CellNormalizer normalizer = new TextNormalizer();
  private List<String> texts = List.of();
  private int next;

  @Setup
  public void choose() {
    normalizer =
        CellNormalizer.of(
            switch (type) {
              case "text" -> new TextType();
              case "ticker" -> new TickerType();
              case "integer" -> new IntegerType();
              case "decimal" -> new DecimalType();
              case "date" -> new DateType(List.of());
              default -> throw new IllegalArgumentException(type);
            });
    texts =
        switch (type) {
          case "text" -> List.of("North", "South", "East", "West");
          case "ticker" -> List.of("000001.SZ", "600519.SH", "00700.HK", "BIDU.O");
          case "integer" -> List.of("4186300", "-12", "1,204", "0");
          case "decimal" -> List.of("12.52", "-0.00971", "1,204.5", "(0.08)");
          default -> List.of("2024-12-31", "2024-12-30", "2023-01-02", "2022-06-07");
        };
  }

  @Benchmark
  public Value value() throws Exception {
    next = (next + 1) & 3;
    return normalizer.value(RawCell.Kind.TEXT, texts.get(next));
  }
}
