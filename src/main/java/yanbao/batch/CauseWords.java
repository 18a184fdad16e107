package yanbao.batch;

import yanbao.history.Cause;
import yanbao.model.Language;
import yanbao.plan.Plan;
import yanbao.report.Changes;
import yanbao.report.Words;

/** Causes of changes in the words of deliverables. */
final class CauseWords {
  private final Plan plan;
  private final Language language;

  CauseWords(Plan plan) {
    this.plan = plan;
    this.language = plan.language();
  }

  Changes.Because of(Cause cause) {
    return switch (cause.kind()) {
      case VALUE -> new Changes.Because(Words.BY_VALUE, value(cause));
      case METHOD -> new Changes.Because(Words.BY_METHOD, method(cause));
      case STRUCTURE -> new Changes.Because(Words.BY_STRUCTURE, structure(cause));
    };
  }

  private String value(Cause cause) {
    if (cause.place().isEmpty()) {
      return changed(cause.what(), cause);
    }
    Cause.Place place = cause.place().get();
    String file = file(place.file());
    if (place.row() == 0) {
      return Words.FILE_CHANGED.in(language).formatted(file);
    }
    String change = changed(cause.what(), cause);
    String row = Integer.toString(place.row());
    return place.sheet().isPresent()
        ? Words.IN_SHEET.in(language).formatted(change, file, place.sheet().get(), row)
        : Words.IN_ROW.in(language).formatted(change, file, row);
  }

  /** By its name, unless another input of that name lies in another folder. */
  private String file(String path) {
    String name = name(path);
    return plan.origin().inputs().keySet().stream()
            .anyMatch(other -> !other.equals(path) && name(other).equals(name))
        ? path
        : name;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String method(Cause cause) {
    if (cause.what().equals(Cause.DATE)) {
      return changed(Words.DATE_OF_REPORT.in(language), cause);
    }
    if (cause.what().startsWith(Cause.PARAMETER)) {
      String name = cause.what().substring(Cause.PARAMETER.length());
      String label =
          plan.parameters().stream()
              .filter(parameter -> parameter.name().equals(name))
              .findFirst()
              .map(parameter -> parameter.label().in(language))
              .orElse(name);
      return changed(Words.PARAMETER_NAMED.in(language).formatted(label), cause);
    }
    return changed(cause.what(), cause);
  }

  private String structure(Cause cause) {
    if (cause.what().equals(Cause.ROW_SET)) {
      return Words.ROWS_COMPUTED.in(language);
    }
    if (cause.what().startsWith(Cause.ROW)) {
      String of = title(cause.what().substring(Cause.ROW.length()));
      return cause.before().isEmpty()
          ? Words.ROW_CAME.in(language).formatted(of, cause.after())
          : Words.ROW_WENT.in(language).formatted(of, cause.before());
    }
    if (cause.what().startsWith(Cause.ROWS)) {
      String of = title(cause.what().substring(Cause.ROWS.length()));
      return changed(Words.ROWS_CHOSEN.in(language).formatted(of), cause);
    }
    return changed(cause.what(), cause);
  }

  /** What readers call a table or source. */
  private String title(String name) {
    return plan.job().tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .map(table -> table.title().in(language))
        .or(
            () ->
                plan.loads().stream()
                    .filter(load -> load.source().name().equals(name))
                    .findFirst()
                    .map(load -> load.source().title().in(language)))
        .orElse(name);
  }

  private String changed(String what, Cause cause) {
    boolean known = !cause.before().isEmpty() || !cause.after().isEmpty();
    return known
        ? what + Words.COLON.in(language) + text(cause.before()) + " → " + text(cause.after())
        : what;
  }

  private static String text(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
