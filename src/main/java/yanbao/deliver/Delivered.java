package yanbao.deliver;

import java.time.Instant;
import java.util.List;
import yanbao.problem.Escape;

/**
 * What became of one delivery.
 *
 * @param target the name in the job; of a mail to the owner of a source {@code owner of <source>}
 * @param to the folder, or the addresses
 * @param messageId of a mail; the same in every attempt
 * @param at when it was delivered, or tried
 * @param message why it failed
 */
public record Delivered(
    String target,
    Kind kind,
    State state,
    List<String> to,
    List<String> files,
    String messageId,
    Instant at,
    String message) {
  public Delivered {
    to = List.copyOf(to);
    files = List.copyOf(files);
  }

  /** How it goes out. */
  public enum Kind {
    FOLDER,
    MAIL
  }

  /** How it ended. */
  public enum State {
    DELIVERED,
    FAILED
  }

  boolean isDone() {
    return state == State.DELIVERED;
  }

  /** All of it in one line. */
  public String line() {
    String whom = Escape.whole(String.join(", ", to));
    String how = kind == Kind.FOLDER ? "copied to " : "mailed to ";
    return switch (state) {
      case DELIVERED -> "delivered " + target + ": " + how + whom;
      case FAILED -> "not delivered " + target + " (" + whom + "): " + Escape.sentence(message);
    };
  }
}
