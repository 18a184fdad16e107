package yanbao.cli;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import yanbao.load.InputFile;
import yanbao.plan.Plan;
import yanbao.plan.Stage;

/** A plan for programs. */
final class PlanJson {
  private PlanJson() {}

  static Map<String, Object> of(Plan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("job", plan.job().name());
    json.put("definition", plan.job().file());
    json.put("asOf", plan.asOf().toString());
    json.put("language", plan.language().code());
    json.put("parameters", plan.origin().parameters());
    json.put("fingerprint", plan.fingerprint());
    json.put("revision", plan.revision());
    json.put("published", plan.published());
    json.put("changes", plan.changes());
    json.put("destination", plan.destination().toString());
    json.put("steps", plan.stages().stream().map(PlanJson::step).toList());
    return json;
  }

  private static Map<String, Object> step(Stage stage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", stage.name());
    if (stage instanceof Stage.Load load) {
      json.put("loadedBefore", Files.exists(load.staged()));
      json.put("files", load.files().stream().map(PlanJson::file).toList());
    }
    return json;
  }

  private static Map<String, Object> file(InputFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", file.shownAs());
    json.put("bytes", file.bytes());
    json.put("sha256", file.sha256());
    return json;
  }
}
