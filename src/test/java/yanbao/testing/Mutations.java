package yanbao.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files, always in the same way for the same seed. */
public final class Mutations {
  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=\"[^\"]*\"");

  /** What programs write when they go wrong, and what attackers write. */
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "7",
          "99999999999",
          "1E400",
          "1E-400",
          "0E-99999999",
          "NaN",
          "1,5",
          "XFD1048576",
          "XFE1",
          "A0",
          "a1",
          "B2:A1",
          "&#0;",
          "&#xD800;",
          "&x;",
          "&amp;",
          "\uFFFF",
          "\uD83D\uDE00",
          "_xD800_",
          "_x0000_",
          "<!DOCTYPE a>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "<?x ?>",
          "true",
          "s",
          "e",
          "d",
          "inlineStr",
          "../../x",
          "=1+1",
          "#N/A",
          "2023-02-30",
          "x".repeat(70_000));

  private final Random random;

  public Mutations(long seed) {
    this.random = new Random(seed);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Nothing but noise. */
  public byte[] noise(int longest) {
    byte[] bytes = new byte[random.nextInt(longest)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Cut off, overwritten, doubled or shortened somewhere. */
  public byte[] bytes(byte[] good) {
    byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(good, below(good.length)) : good.clone();
    for (int changes = below(8); changes > 0 && bytes.length > 1; changes--) {
      int at = below(bytes.length);
      switch (below(4)) {
        case 0 -> bytes[at] = (byte) below(256);
        case 1 -> bytes[at] ^= (byte) (1 << below(8));
        case 2 -> bytes = joined(bytes, at, at + below(bytes.length - at));
        default -> bytes = joined(bytes, at + below(bytes.length - at), at);
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }

  /** A zip archive that is sound as such, in which one part is changed as text. */
  public byte[] part(byte[] archive) throws IOException {
    Map<String, byte[]> parts = unzip(archive);
    String name = oneOf(List.copyOf(parts.keySet()));
    String text = new String(parts.get(name), StandardCharsets.UTF_8);
    for (int changes = 1 + below(3); changes > 0; changes--) {
      text = markup(text);
    }
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    if (below(20) == 0) {
      parts.remove(oneOf(List.copyOf(parts.keySet())));
    }
    return zip(parts);
  }

  /** Markup with one element, attribute or text changed. */
  public String markup(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.isEmpty()) {
      return oneOf(NASTY);
    }
    int at = below(tokens.size());
    String token = tokens.get(at);
    switch (below(7)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(below(tokens.size()), token);
      case 2 -> tokens.set(at, tokens.set(below(tokens.size()), token));
      case 3 -> tokens.add(at, oneOf(NASTY));
      case 4 -> tokens.subList(at, tokens.size()).clear();
      default -> tokens.set(at, token.startsWith("<") ? attribute(token) : oneOf(NASTY));
    }
    return String.join("", tokens);
  }

  private String attribute(String tag) {
    List<String> attributes = ATTRIBUTE.matcher(tag).results().map(found -> found.group()).toList();
    if (attributes.isEmpty()) {
      return tag.replaceFirst("\\w", oneOf(List.of("x", "c", "row", "v", "r:")));
    }
    String attribute = oneOf(attributes);
    String name = attribute.substring(0, attribute.indexOf('='));
    return tag.replace(attribute, below(3) == 0 ? "" : name + "=\"" + oneOf(NASTY) + '"');
  }

  private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
