package yanbao.deliver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yanbao.job.Settings.Secret;

/** Reads a password where the settings say that it is, when it is needed. */
final class Passwords {
  private Passwords() {}

  static String read(Secret secret) throws UndeliveredException {
    return switch (secret) {
      case Secret.Environment(String variable) -> {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
          throw new UndeliveredException(
              "expected the password of the mail server in the environment variable "
                  + variable
                  + ", which is not set");
        }
        yield value;
      }
      case Secret.File(Path path) -> {
        try {
          List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
          if (lines.isEmpty() || lines.getFirst().isEmpty()) {
            throw new UndeliveredException(
                "expected the password of the mail server in the first line of " + path);
          }
          yield lines.getFirst();
        } catch (IOException e) {
          throw new UndeliveredException(
              "expected the password of the mail server in " + path + ", which cannot be read");
        }
      }
    };
  }
}
