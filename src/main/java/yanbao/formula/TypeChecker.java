package yanbao.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import yanbao.formula.function.Arguments;
import yanbao.formula.function.Function;
import yanbao.formula.function.Functions;
import yanbao.model.ValueKind;
import yanbao.problem.Nearest;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/**
 * Proves a formula against the names it may use: every name resolved, every part typed, units that
 * go together.
 */
public final class TypeChecker {
  private static final Facts UNKNOWN = new Facts(Optional.empty(), Optional.empty(), false, false);

  private final FormulaText formula;
  private final Scope scope;
  private final Problems problems;
  private int faults;

  private TypeChecker(FormulaText formula, Scope scope, Problems problems) {
    this.formula = formula;
    this.scope = scope;
    this.problems = problems;
  }

  /** The typed formula, or empty after adding problems. */
  public static Optional<TypedFormula> check(FormulaText formula, Scope scope, Problems problems) {
    TypeChecker checker = new TypeChecker(formula, scope, problems);
    Expression tree = checker.resolve(formula.tree());
    return checker.faults == 0 ? Optional.of(new TypedFormula(formula, tree)) : Optional.empty();
  }

  /** The same, for a formula that has to give this kind. */
  public static Optional<TypedFormula> check(
      FormulaText formula, ValueKind kind, Scope scope, Problems problems) {
    Optional<TypedFormula> typed = check(formula, scope, problems);
    Optional<ValueKind> actual = typed.flatMap(found -> found.tree().facts().kind());
    if (actual.filter(found -> found != kind).isPresent()) {
      String expected = Facts.present(kind).kindWord();
      problems.error(
          ProblemCode.FORMULA_TYPE,
          formula.position(),
          "expected "
              + expected
              + " but "
              + formula.text()
              + " gives "
              + typed.get().tree().facts().kindWord());
      return Optional.empty();
    }
    return typed;
  }

  private Expression resolve(Formula part) {
    return switch (part) {
      case Formula.Number number ->
          new Expression.Number(number.value(), Facts.present(ValueKind.NUMBER));
      case Formula.Text text -> new Expression.Text(text.value(), Facts.present(ValueKind.TEXT));
      case Formula.Bool bool -> new Expression.Bool(bool.value(), Facts.present(ValueKind.BOOLEAN));
      case Formula.Column column ->
          new Expression.Cell(
              column.name(),
              known(scope.cell(column.name()), column, "column", column.name(), scope.columns()));
      case Formula.ParameterName name ->
          new Expression.ParameterValue(
              name.name(),
              known(
                  scope.parameter(name.name()),
                  name,
                  "parameter",
                  name.name(),
                  scope.parameters()));
      case Formula.ColumnOf other -> {
        fault(
            other,
            other.table()
                + "["
                + other.column()
                + "] is a whole column, which stands inside an aggregate such as SUM; a single cell"
                + " comes by lookup, or as table.total.column");
        yield new Expression.Text("", UNKNOWN);
      }
      case Formula.TotalCell total -> total(total);
      case Formula.Negate negate -> negate(negate);
      case Formula.Percent percent -> percent(percent);
      case Formula.Binary binary -> binary(binary);
      case Formula.Call call -> call(call);
    };
  }

  private Expression total(Formula.TotalCell total) {
    String name = total.table() + "." + total.total() + "." + total.column();
    Optional<Facts> facts = scope.total(total.table(), total.total(), total.column());
    return new Expression.TotalValue(
        total.table(),
        total.total(),
        total.column(),
        known(facts, total, "total", name, scope.totals()));
  }

  private Expression negate(Formula.Negate negate) {
    Expression operand = resolve(negate.operand());
    expect(operand, ValueKind.NUMBER, negate.operand());
    return new Expression.Negate(operand, operand.facts());
  }

  private Expression percent(Formula.Percent percent) {
    Expression operand = resolve(percent.operand());
    expect(operand, ValueKind.NUMBER, percent.operand());
    return new Expression.Percent(operand, operand.facts());
  }

  private Expression binary(Formula.Binary binary) {
    Expression left = resolve(binary.left());
    Expression right = resolve(binary.right());
    Facts result =
        Operands.check(binary.operator(), left.facts(), right.facts(), said -> fault(binary, said));
    return new Expression.Binary(
        binary.operator(), left, right, result.absentLike(List.of(left.facts(), right.facts())));
  }

  private Expression call(Formula.Call call) {
    Optional<Function> function = Functions.named(call.function());
    if (function.isEmpty()) {
      fault(
          call,
          "unknown function " + call.function() + didYouMean(call.function(), Functions.names()));
      return new Expression.Text("", UNKNOWN);
    }
    int count = call.arguments().size();
    if (count < function.get().least() || count > function.get().most()) {
      fault(call, "expected " + function.get().signature() + " but found " + count + " arguments");
      return new Expression.Text("", UNKNOWN);
    }
    if (function.get().takesRowAbove()) {
      return above(call);
    }
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Formula argument = call.arguments().get(i);
      arguments.add(
          function.get().takesRange(i, count) ? range(call, argument) : resolve(argument));
    }
    expectOneTable(call, arguments);
    Facts facts = faults == 0 ? function.get().check(new CallArguments(call, arguments)) : UNKNOWN;
    return new Expression.Call(function.get(), arguments, facts);
  }

  /** The cell above of the first argument, among the rows that agree in the second. */
  private Expression above(Formula.Call call) {
    List<String> columns = new ArrayList<>();
    Facts found = UNKNOWN;
    for (Formula argument : call.arguments()) {
      if (!(argument instanceof Formula.Column column)) {
        fault(argument, call.function() + " takes a [column] of the row above");
        continue;
      }
      if (scope.columnsAbove().isEmpty()) {
        fault(argument, call.function() + " has no row above here; it is for columns of a table");
        continue;
      }
      Facts facts =
          known(scope.above(column.name()), column, "column", column.name(), scope.columnsAbove());
      found = columns.isEmpty() ? facts : found;
      columns.add(column.name());
    }
    if (columns.isEmpty()) {
      return new Expression.Text("", UNKNOWN);
    }
    return new Expression.Above(
        columns.getFirst(),
        columns.stream().skip(1).findFirst(),
        new Facts(found.kind(), found.unit(), true, found.mayBeNotMeaningful()));
  }

  private Expression range(Formula.Call call, Formula argument) {
    if (argument instanceof Formula.Column column) {
      return range(column, Optional.empty(), column.name());
    }
    if (argument instanceof Formula.ColumnOf other) {
      return range(other, Optional.of(other.table()), other.column());
    }
    fault(
        argument,
        call.function()
            + " takes a [column] here; put the expression into a column of its own (hidden: true"
            + " keeps it out of sight)");
    return new Expression.Text("", UNKNOWN);
  }

  private Expression range(Formula part, Optional<String> table, String column) {
    if (table.isPresent() && !scope.tables().contains(table.get())) {
      known(Optional.empty(), part, "source or table", table.get(), scope.tables());
      return new Expression.Text("", UNKNOWN);
    }
    String name = table.map(of -> of + "[" + column + "]").orElse(column);
    Collection<String> names =
        table.isEmpty()
            ? scope.rangeColumns(table)
            : scope.rangeColumns(table).stream()
                .map(known -> table.get() + "[" + known + "]")
                .toList();
    Facts facts = known(scope.range(table, column), part, "column", name, names);
    return new Expression.Range(table, column, facts);
  }

  /** The columns of one aggregate are read row by row, so they stand in the same rows. */
  private void expectOneTable(Formula.Call call, List<Expression> arguments) {
    Optional<Expression.Range> first = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Expression.Range range) {
        if (first.isEmpty()) {
          first = Optional.of(range);
        } else if (!first.get().table().equals(range.table())) {
          fault(
              call.arguments().get(i),
              call.function()
                  + " runs over the rows of one table, but "
                  + ExpressionText.of(first.get())
                  + " and "
                  + ExpressionText.of(range)
                  + " are of two");
        }
      }
    }
  }

  private final class CallArguments implements Arguments {
    private final Formula.Call call;
    private final List<Expression> expressions;

    CallArguments(Formula.Call call, List<Expression> expressions) {
      this.call = call;
      this.expressions = expressions;
    }

    @Override
    public List<Expression> expressions() {
      return expressions;
    }

    @Override
    public void fault(int index, String expectation) {
      TypeChecker.this.fault(
          call.arguments().get(index),
          call.function() + ", argument " + (index + 1) + ": " + expectation);
    }
  }

  private Facts known(
      Optional<Facts> facts, Formula part, String what, String name, Collection<String> names) {
    if (facts.isPresent()) {
      return facts.get();
    }
    faults++;
    problems.error(
        ProblemCode.UNKNOWN_NAME,
        formula.at(part),
        "unknown " + what + " " + name + hint(part, name, names));
    return UNKNOWN;
  }

  private static String hint(Formula part, String name, Collection<String> names) {
    boolean ofCell = part instanceof Formula.Column && name.indexOf('.') > 0;
    return ofCell && Nearest.to(name, names).isEmpty()
        ? "; a part of a column is carried like a column, as in part: {column: " + name + "}"
        : Nearest.hint(name, names);
  }

  private void expect(Expression operand, ValueKind kind, Formula part) {
    if (operand.facts().kind().filter(actual -> actual != kind).isPresent()) {
      fault(
          part,
          "expected "
              + Facts.present(kind).kindWord()
              + " but found "
              + operand.facts().kindWord());
    }
  }

  private void fault(Formula part, String said) {
    faults++;
    problems.error(
        ProblemCode.FORMULA_TYPE, formula.at(part), said + " in formula " + formula.text());
  }

  private static String didYouMean(String wrong, Collection<String> names) {
    return Nearest.to(wrong, names).map(name -> "; did you mean " + name + "?").orElse("");
  }
}
