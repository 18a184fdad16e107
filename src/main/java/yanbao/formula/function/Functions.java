package yanbao.formula.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All functions of the formula language, in the order of its guide. */
public final class Functions {
  public static final List<Function> ALL =
      List.of(
          new Absolute(),
          new SquareRoot(),
          new NaturalLogarithm(),
          new Exponential(),
          new Power(),
          new WholePart(),
          new Modulo(),
          new Cagr(),
          new Year(),
          new Month(),
          new Day(),
          new DateOf(),
          new EDate(),
          new EndOfMonth(),
          new LeftPart(),
          new RightPart(),
          new MiddlePart(),
          new Length(),
          new UpperCase(),
          new LowerCase(),
          new Trim(),
          new And(),
          new Or(),
          new Not(),
          new Round(),
          new RoundUp(),
          new RoundDown(),
          new Median(),
          new Average(),
          new StandardDeviation(),
          new Sum(),
          new Count(),
          new CountText(),
          new Minimum(),
          new Maximum(),
          new Quartile(),
          new Percentile(),
          new Rank(),
          new Previous(),
          new SumProduct(),
          new SumIf(),
          new CountIf(),
          new AverageIf(),
          new If(),
          new IsMissing(),
          new IfMissing(),
          new IsNotMeaningful(),
          new MissingValue(),
          new NotMeaningfulValue());

  private static final Map<String, Function> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Function::name, function -> function));

  private Functions() {}

  public static Optional<Function> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public static List<String> names() {
    return ALL.stream().map(Function::name).toList();
  }
}
