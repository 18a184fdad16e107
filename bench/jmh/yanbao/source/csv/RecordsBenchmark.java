package yanbao.source.csv;

import java.io.StringReader;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yanbao.source.Limits;

/** Records per second that the parser splits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordsBenchmark {
  private static final int RECORDS = 10_000;

  private final String plain = "000001.SZ,2024-12-31,12.40,12.61,12.33,12.52,0.00971,4186300\n".repeat(RECORDS);
  private final String quoted = "000001.SZ,\"Name, with a comma\",\"and a \"\"quote\"\"\",12.52\n".repeat(RECORDS);

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public int plain() throws Exception {
    return fields(plain);
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public int quoted() throws Exception {
    return fields(quoted);
  }

  private static int fields(String text) throws Exception {
    CsvParser parser =
        new CsvParser(new StringReader(text), new Dialect(",", Optional.of('"'), false), Limits.STANDARD);
    int fields = 0;
    while (parser.next()) {
      fields += parser.fields().size();
    }
    return fields;
  }
}
