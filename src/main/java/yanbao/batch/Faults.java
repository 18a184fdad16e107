package yanbao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Says what a failure means to the user. */
public final class Faults {
  private Faults() {}

  /**
   * The problems that a failure stands for; empty where it is a fault of the program.
   *
   * @param step what was under way
   */
  public static Optional<List<Problem>> problems(Throwable fault, String step) {
    return problems(fault, step, Optional.empty());
  }

  /**
   * The same for a run.
   *
   * @param space the disk that it works on
   */
  static Optional<List<Problem>> problems(Throwable fault, String step, Optional<Space> space) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemsException known) {
        return Optional.of(known.problems());
      }
      Optional<Problem> problem = environment(cause, step, space);
      if (problem.isPresent()) {
        return problem.map(List::of);
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> environment(
      Throwable cause, String step, Optional<Space> space) {
    String message =
        cause instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : String.valueOf(cause.getMessage());
    if (cause instanceof OutOfMemoryError
        || message.toLowerCase(Locale.ROOT).contains("out of memory error")) {
      return Optional.of(
          Problem.error(
              ProblemCode.MEMORY,
              new Position.Nowhere(),
              "memory ran out in step \""
                  + step
                  + "\" ("
                  + firstLine(message)
                  + "); allow more with YANBAO_HEAP, such as YANBAO_HEAP=2g"));
    }
    if (isNoSpace(message)) {
      return Optional.of(
          Problem.error(
              ProblemCode.ENVIRONMENT,
              position(cause),
              "no space left"
                  + space.map(room -> " on " + room.text()).orElse(" on the disk")
                  + " in step \""
                  + step
                  + "\"; make room, then run the same command again"));
    }
    return switch (cause) {
      case AccessDeniedException denied ->
          Optional.of(environment(denied, "access is denied; grant it, then run the same command"));
      case NoSuchFileException missing ->
          Optional.of(environment(missing, "is not there (any more)"));
      case UncheckedIOException wrapped -> Optional.empty();
      case IOException io ->
          Optional.of(environment(io, firstLine(message) + " (in step \"" + step + "\")"));
      default -> Optional.empty();
    };
  }

  private static Problem environment(IOException cause, String message) {
    return Problem.error(ProblemCode.ENVIRONMENT, position(cause), message);
  }

  private static boolean isNoSpace(String message) {
    return message.contains("No space left")
        || message.contains("Disk quota exceeded")
        || message.contains("File too large");
  }

  private static Position position(Throwable cause) {
    return cause instanceof FileSystemException file && file.getFile() != null
        ? new Position.OnPath(file.getFile())
        : new Position.Nowhere();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("no details");
  }
}
