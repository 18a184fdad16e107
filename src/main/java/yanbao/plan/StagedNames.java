package yanbao.plan;

import java.util.List;
import java.util.Map;
import yanbao.job.SourceDefinition;
import yanbao.load.InputFile;
import yanbao.model.SourceColumn;
import yanbao.stage.StageKey;

/** Names the staged file of a source by all that decides its content, and by nothing else. */
record StagedNames(Map<String, List<InputFile>> inputs, ProgramVersion program) {

  String of(SourceDefinition source) {
    return StageKey.of(definition(source), hashes(source.name()), program.sha256());
  }

  /** Titles, notes and lines in the definition are left out: changing them reads no file again. */
  private String definition(SourceDefinition source) {
    StringBuilder text = new StringBuilder();
    line(text, source.name());
    line(text, source.layout());
    for (SourceColumn column : source.columns()) {
      line(text, column.name());
      line(text, column.headers());
      line(text, column.type());
      line(text, column.unit());
      line(text, column.nullTokens());
      line(text, column.key());
      line(text, column.required());
      line(text, column.optional());
    }
    line(text, source.rules());
    line(text, source.extraColumns());
    line(text, source.hidden());
    line(text, source.rejects());
    inputs.getOrDefault(source.name(), List.of()).forEach(file -> line(text, file.shownAs()));
    return text.toString();
  }

  private List<String> hashes(String source) {
    return inputs.getOrDefault(source, List.of()).stream().map(InputFile::sha256).toList();
  }

  private static void line(StringBuilder text, Object part) {
    text.append(part).append('\n');
  }
}
