package yanbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.model.HeaderDifference;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Problems;

/** What is said about a header that is not the declared one, and which line of YAML helps. */
class HeaderComparisonTest {
  private static final List<HeaderDifference> NOTHING = List.of();

  /** The declared columns are code: 代码, name: Name, close: [收盘价(元), 收盘价]. */
  static Stream<Arguments> headers() {
    return Stream.of(
        arguments("as declared", "代码|Name|收盘价(元)", NOTHING, List.of()),
        arguments("another order", "收盘价(元)|代码|Name", NOTHING, List.of()),
        arguments("the alias", "代码|Name|收盘价", NOTHING, List.of()),
        arguments("white space", " 代 码|Name\n|收盘价 (元)", NOTHING, List.of()),
        arguments("width, declared", "代码|Ｎａｍｅ|收盘价（元）", List.of(HeaderDifference.WIDTH), List.of()),
        arguments("case, declared", "代码|NAME|收盘价", List.of(HeaderDifference.CASE), List.of()),
        arguments(
            "width, not declared",
            "代码|Name|收盘价（元）",
            NOTHING,
            List.of(
                "1 of 3 columns is not in the header: close \"收盘价(元)\" or \"收盘价\"; found but not"
                    + " expected: \"收盘价（元）\" (column 3); is \"收盘价（元）\" the close? Then say header:"
                    + " {ignore: width}",
                "code|\"代码\"|\"代码\" (column 1)|",
                "name|\"Name\"|\"Name\" (column 2)|",
                "close|\"收盘价(元)\" or \"收盘价\"|\"收盘价（元）\" (column 3)?|header: {ignore: width}")),
        arguments(
            "case, not declared, in another order with a column more",
            "备注|NAME|收盘价|代码",
            NOTHING,
            List.of(
                "1 of 3 columns is not in the header: name \"Name\"; found but not expected: \"备注\""
                    + " (column 1), \"NAME\" (column 2); is \"NAME\" the name? Then say header:"
                    + " {ignore: case}",
                "code|\"代码\"|\"代码\" (column 4)|",
                "name|\"Name\"|\"NAME\" (column 2)?|header: {ignore: case}",
                "close|\"收盘价(元)\" or \"收盘价\"|\"收盘价\" (column 3)|",
                "-|-|\"备注\" (column 1)|")),
        arguments(
            "two renamed",
            "代码|Nme|最新价(元)",
            NOTHING,
            List.of(
                "2 of 3 columns are not in the header: name \"Name\", close \"收盘价(元)\" or \"收盘价\";"
                    + " found but not expected: \"Nme\" (column 2), \"最新价(元)\" (column 3); is"
                    + " \"Nme\" the name? Then say name: {header: [Name, Nme]}",
                "code|\"代码\"|\"代码\" (column 1)|",
                "name|\"Name\"|\"Nme\" (column 2)?|name: {header: [Name, Nme]}",
                "close|\"收盘价(元)\" or \"收盘价\"|\"最新价(元)\" (column 3)?|close: {header: [收盘价(元), 收盘价,"
                    + " 最新价(元)]}")),
        arguments(
            "missing, nothing like it",
            "代码|Name",
            NOTHING,
            List.of(
                "1 of 3 columns is not in the header: close \"收盘价(元)\" or \"收盘价\"; found but not"
                    + " expected: nothing",
                "code|\"代码\"|\"代码\" (column 1)|",
                "name|\"Name\"|\"Name\" (column 2)|",
                "close|\"收盘价(元)\" or \"收盘价\"|-|")),
        arguments(
            "a text that YAML would read otherwise",
            "代码|Name: x|收盘价",
            NOTHING,
            List.of(
                "1 of 3 columns is not in the header: name \"Name\"; found but not expected:"
                    + " \"Name: x\" (column 2); is \"Name: x\" the name? Then say name: {header:"
                    + " [Name, \"Name: x\"]}",
                "code|\"代码\"|\"代码\" (column 1)|",
                "name|\"Name\"|\"Name: x\" (column 2)?|name: {header: [Name, \"Name: x\"]}",
                "close|\"收盘价(元)\" or \"收盘价\"|\"收盘价\" (column 3)|")),
        arguments(
            "another delimiter",
            "代码;Name;收盘价, 元",
            NOTHING,
            List.of(
                "3 of 3 columns are not in the header: code \"代码\", name \"Name\", close \"收盘价(元)\""
                    + " or \"收盘价\"; found but not expected: \"代码;Name;收盘价, 元\" (column 1); 1 column"
                    + " found, 3 expected: the delimiter \";\" would give 3")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void headers(String name, String header, List<HeaderDifference> ignored, List<String> expected) {
    Problems problems = new Problems();
    RowNormalizer.bind(
        new Place("x.csv", Optional.empty()),
        List.of(column("code", "代码"), column("name", "Name"), column("close", "收盘价(元)", "收盘价")),
        new RawRow(1, Arrays.stream(header.split("\\|")).map(RawCell::text).toList()),
        Set.copyOf(ignored),
        problems);
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems.list()) {
      lines.add(problem.message());
      problem.comparison().stream().skip(1).forEach(row -> lines.add(String.join("|", row)));
    }
    assertEquals(expected, lines);
  }

  private static SourceColumn column(String name, String... headers) {
    return new SourceColumn(
        name,
        List.of(headers),
        new TextType(),
        Optional.empty(),
        List.of(),
        false,
        false,
        new Position.Nowhere());
  }
}
