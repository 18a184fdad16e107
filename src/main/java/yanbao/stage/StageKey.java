package yanbao.stage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import yanbao.model.Sha256;

/** Names a staged file by all that decides its content. */
public final class StageKey {
  private StageKey() {}

  /**
   * The file name.
   *
   * @param definition the source's definition in a canonical form
   * @param inputHashes SHA-256 of each input file, in order
   * @param program version of the program
   */
  public static String of(String definition, List<String> inputHashes, String program) {
    MessageDigest digest = Sha256.digest();
    add(digest, program);
    add(digest, definition);
    inputHashes.forEach(hash -> add(digest, hash));
    return Sha256.hex(digest).substring(0, 40) + ".parquet";
  }

  // With its length before it, so that no two lists of parts read the same.
  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
