package yanbao.source.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Finds the sheet that is meant: the declared one, else the only visible one with rows. */
record SheetChoice(Workbook workbook, String shownAs) {

  SheetList.Sheet of(Optional<String> declared) {
    return declared.isPresent() ? named(declared.get()) : onlyOne();
  }

  private SheetList.Sheet named(String name) {
    List<SheetList.Sheet> same =
        workbook.sheets().stream().filter(sheet -> sheet.name().equals(name)).toList();
    if (same.size() == 1 && workbook.hasRows(same.getFirst())) {
      return same.getFirst();
    }
    throw notFound(
        same.isEmpty() ? "the sheet " + quoted(name) : "one sheet " + quoted(name) + " with rows",
        same.isEmpty() ? meant(name) : "");
  }

  private SheetList.Sheet onlyOne() {
    List<SheetList.Sheet> candidates =
        workbook.sheets().stream()
            .filter(sheet -> sheet.visible() && workbook.hasRows(sheet))
            .toList();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    throw candidates.isEmpty()
        ? notFound("a visible sheet with rows", "")
        : notFound("one visible sheet", "; say in the definition which one, with \"sheet\"");
  }

  private String meant(String name) {
    List<String> names = workbook.sheets().stream().map(SheetList.Sheet::name).toList();
    return same(name, names)
        .or(() -> Nearest.to(name, names))
        .map(near -> "; did you mean " + quoted(near) + "?")
        .orElse("");
  }

  /** A name that differs in case or white space only. */
  private static Optional<String> same(String name, List<String> names) {
    return names.stream().filter(other -> plain(other).equals(plain(name))).findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("\\s|\u00A0|\u3000", "").toLowerCase(Locale.ROOT);
  }

  private ProblemsException notFound(String expected, String advice) {
    String found =
        workbook.sheets().isEmpty()
            ? "no sheet"
            : workbook.sheets().stream().map(this::described).collect(Collectors.joining(", "));
    return ProblemsException.of(
        ProblemCode.SHEET_NOT_FOUND,
        Position.InSource.file(shownAs),
        "expected " + expected + " but found " + found + advice);
  }

  private String described(SheetList.Sheet sheet) {
    String rows = workbook.hasRows(sheet) ? "" : " (no rows: a chart or macro sheet)";
    return quoted(sheet.name()) + (sheet.visible() ? "" : " (hidden)") + rows;
  }

  private static String quoted(String name) {
    return '"' + Escape.text(name) + '"';
  }
}
