package yanbao.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yanbao.lineage.Trace;
import yanbao.lineage.Trace.Derivation;
import yanbao.model.Value;
import yanbao.publish.Manifest;

/** The same explanation for programs: one object per value, numbers as texts in full precision. */
final class TraceJson {
  private TraceJson() {}

  static Map<String, Object> of(Manifest manifest, Trace trace, List<String> notes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("job", manifest.job());
    json.put("asOf", manifest.asOf());
    json.put("revision", manifest.revision());
    json.put("program", manifest.program());
    json.put("notes", notes);
    json.put("cell", of(trace));
    return json;
  }

  private static Map<String, Object> of(Trace trace) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", trace.name());
    trace.label().ifPresent(label -> json.put("label", label));
    put(json, trace.value());
    json.put("shown", trace.shown());
    switch (trace.from()) {
      case Derivation.Computed computed -> {
        json.put("formula", computed.formula());
        json.put("filledIn", computed.filledIn());
        json.put("place", computed.place());
        computed.absence().ifPresent(why -> json.put("because", why));
        json.put("inputs", computed.inputs().stream().map(TraceJson::of).toList());
        json.put("rows", computed.rows().stream().map(TraceJson::of).toList());
      }
      case Derivation.LookedUp lookup -> {
        json.put("lookup", lookup.target());
        json.put("where", lookup.wanted());
        lookup.matches().ifPresent(count -> json.put("matches", count));
        json.put("keys", lookup.keys().stream().map(TraceJson::of).toList());
        lookup.found().ifPresent(cell -> json.put("found", of(cell)));
      }
      case Derivation.Carried(Trace cell) -> json.put("from", of(cell));
      case Derivation.Grouped(Trace.Rows rows) -> json.put("group", of(rows));
      case Derivation.Received(Trace.SourceCell cell) -> json.put("source", of(cell));
      case Derivation.Given given -> {
        json.put("parameter", given.place());
        json.put("changed", given.declared().isPresent());
        given.declared().ifPresent(declared -> json.put("declared", declared));
      }
      case Derivation.Listed(String place) -> json.put("listed", place);
      case Derivation.AsOf asOf -> json.put("asOf", true);
      case Derivation.Above above -> json.put("above", true);
      case Derivation.Gone(String what) -> json.put("gone", what);
    }
    return json;
  }

  private static void put(Map<String, Object> json, Value value) {
    switch (value) {
      case Value.Number number -> json.put("value", number.exact().toPlainString());
      case Value.Text text -> json.put("value", text.text());
      case Value.Date date -> json.put("value", date.text());
      case Value.Bool bool -> json.put("value", bool.value());
      case Value.Missing missing -> json.put("absent", "missing");
      case Value.NotMeaningful notMeaningful -> json.put("absent", "not meaningful");
    }
  }

  private static Map<String, Object> of(Trace.Rows rows) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!rows.aggregate().isEmpty()) {
      json.put("aggregate", rows.aggregate());
      put(json, rows.result());
    }
    json.put("of", rows.of());
    json.put("count", rows.count());
    json.put("rows", rows.rows().stream().map(TraceJson::of).toList());
    return json;
  }

  private static Map<String, Object> of(Trace.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", row.name());
    json.put("cells", row.cells().stream().map(TraceJson::of).toList());
    return json;
  }

  private static Map<String, Object> of(Trace.SourceCell cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", cell.file());
    cell.sheet().ifPresent(sheet -> json.put("sheet", sheet));
    json.put("row", cell.row());
    json.put("column", cell.column());
    json.put("header", cell.header());
    cell.raw().ifPresent(raw -> json.put("raw", raw));
    json.put("sha256", cell.sha256());
    cell.missing().ifPresent(what -> json.put("gone", what));
    return json;
  }
}
