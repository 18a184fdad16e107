package yanbao.deliver;

import java.nio.file.Path;
import java.util.List;

/**
 * A mail to send.
 *
 * @param messageId without angle brackets
 */
record Letter(
    String messageId,
    List<String> to,
    List<String> cc,
    String subject,
    String text,
    List<Path> attachments) {
  Letter {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    attachments = List.copyOf(attachments);
  }
}
