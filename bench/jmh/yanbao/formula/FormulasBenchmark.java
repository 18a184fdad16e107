package yanbao.formula;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yanbao.problem.Position;
import yanbao.problem.Problems;

/** Microseconds from the text of a formula to its tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormulasBenchmark {
  private static final Position.InDefinition HERE = new Position.InDefinition("job.yaml", 1, 1);

  @Benchmark
  public Optional<FormulaText> ratio() {
    return parse("IF([eps]>0, [close]/[eps], NM())");
  }

  @Benchmark
  public Optional<FormulaText> aggregates() {
    return parse("IF(COUNTIF([currency], \"USD\")=COUNT([raised]), SUM([raised])/SUM([all])-1, MISSING())");
  }

  private static Optional<FormulaText> parse(String text) {
    return FormulaParser.parse(text, HERE, new Problems());
  }
}
