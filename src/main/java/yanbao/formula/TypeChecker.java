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
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Formula argument = call.arguments().get(i);
      arguments.add(
          function.get().takesRange(i, count) ? range(call, argument) : resolve(argument));
    }
    Facts facts = faults == 0 ? function.get().check(new CallArguments(call, arguments)) : UNKNOWN;
    return new Expression.Call(function.get(), arguments, facts);
  }

  private Expression range(Formula.Call call, Formula argument) {
    if (argument instanceof Formula.Column column) {
      return new Expression.Range(
          column.name(),
          known(scope.range(column.name()), column, "column", column.name(), scope.rangeColumns()));
    }
    fault(
        argument,
        call.function()
            + " takes a [column] here; put the expression into a column of its own (hidden: true"
            + " keeps it out of sight)");
    return new Expression.Text("", UNKNOWN);
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
        "unknown " + what + " " + name + Nearest.hint(name, names));
    return UNKNOWN;
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
