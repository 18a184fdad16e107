package yanbao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.batch.ProblemReport;
import yanbao.batch.RunRecord;

/** Runs for programs. */
final class RunJson {
  private RunJson() {}

  /** A run in a list. */
  static Map<String, Object> brief(RunRecord run, String state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run.id());
    json.put("job", run.job());
    json.put("asOf", run.asOf());
    json.put("revision", run.revision());
    json.put("state", state);
    json.put("started", run.started());
    json.put("ended", run.ended());
    json.put("errors", run.errors());
    json.put("warnings", run.warnings());
    run.message().ifPresent(message -> json.put("message", message));
    return json;
  }

  /** All that is known of a run. */
  static Map<String, Object> of(RunRecord run, String state, Optional<ProblemReport> problems) {
    Map<String, Object> json = brief(run, state);
    json.put("fingerprint", run.fingerprint());
    json.put("program", run.origin().program());
    json.put("language", run.origin().language());
    json.put("parameters", run.origin().parameters());
    run.peakHeapMegabytes().ifPresent(peak -> json.put("peakHeapMegabytes", peak));
    json.put("steps", run.steps());
    json.put("sources", run.sources());
    json.put("deliverables", run.deliverables());
    json.put("deliveries", run.deliveries());
    json.put("checks", run.checks());
    problems.ifPresent(report -> json.put("problems", report.problems()));
    return json;
  }
}
