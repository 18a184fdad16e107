package yanbao.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** The parameters of a run: those of the job, with the values that {@code --set} gives. */
public final class ParameterValues {
  private ParameterValues() {}

  /** The declared parameters with the values given as text; what does not fit is a problem. */
  public static List<Parameter> of(
      List<Parameter> declared, Map<String, String> overrides, Problems problems) {
    for (String name : overrides.keySet()) {
      if (declared.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        problems.error(ProblemCode.UNKNOWN_NAME, new Position.Nowhere(), unknown(name, declared));
      }
    }
    return declared.stream()
        .map(
            parameter -> {
              String text = overrides.get(parameter.name());
              return text == null ? parameter : override(parameter, text, problems);
            })
        .toList();
  }

  private static Parameter override(Parameter parameter, String text, Problems problems) {
    Optional<Value> value = parse(parameter, text).filter(parameter.bounds()::allow);
    if (value.isEmpty()) {
      problems.error(
          ProblemCode.WRONG_VALUE,
          new Position.Nowhere(),
          "--set "
              + parameter.name()
              + ": expected "
              + expected(parameter)
              + " but found \""
              + Escape.text(text)
              + '"');
    }
    return value.map(parameter::withValue).orElse(parameter);
  }

  private static Optional<Value> parse(Parameter parameter, String text) {
    try {
      return switch (parameter.kind()) {
        case NUMBER -> Optional.of(new Value.Number(number(text)));
        case TEXT -> Optional.of(new Value.Text(text));
        case DATE -> Optional.of(new Value.Date(LocalDate.parse(text)));
        case BOOLEAN ->
            switch (text) {
              case "true" -> Optional.of(new Value.Bool(true));
              case "false" -> Optional.of(new Value.Bool(false));
              default -> Optional.empty();
            };
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal number(String text) {
    return text.endsWith("%")
        ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
        : new BigDecimal(text);
  }

  private static String expected(Parameter parameter) {
    String kind =
        switch (parameter.kind()) {
          case NUMBER -> "a number such as 0.05 or 5%";
          case TEXT -> "a text";
          case DATE -> "a date such as 2023-03-01";
          case BOOLEAN -> "true or false";
        };
    String bounds = parameter.bounds().words();
    return bounds.isEmpty() ? kind : kind + ", " + bounds + ",";
  }

  private static String unknown(String name, List<Parameter> declared) {
    String message = "--set " + Escape.text(name) + ": the job has no parameter of that name";
    if (declared.isEmpty()) {
      return message + "; it has none at all";
    }
    String nearest =
        declared.stream()
            .map(Parameter::name)
            .min(Comparator.comparingInt(known -> distance(known, name)))
            .orElseThrow();
    return message + "; did you mean \"" + nearest + "\"?";
  }

  /** Edits (insert, delete, replace one character) that lead from one word to the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /** The value in full precision. */
  public static String text(Value value) {
    return switch (value) {
      case Value.Number number -> number.exact().toPlainString();
      case Value.Text text -> text.text();
      case Value.Date date -> date.date().toString();
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Missing missing -> "missing";
      case Value.NotMeaningful notMeaningful -> "not meaningful";
    };
  }
}
