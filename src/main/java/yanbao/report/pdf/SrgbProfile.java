package yanbao.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of a report are sRGB (IEC 61966-2-1): that standard as an ICC profile, version 2. It
 * is made here, as that of the Java platform differs from version to version.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TAG = 12;
  private static final int CURVE_POINTS = 1024;

  private SrgbProfile() {}

  static byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB IEC61966-2.1"));
    tags.put("cprt", text("No copyright, use freely"));
    // White and primaries as seen by the profile connection space, which has D50 for white.
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
    tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
    tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
    byte[] curve = curve();
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile(tags);
  }

  private static byte[] profile(Map<String, byte[]> tags) {
    int start = HEADER + 4 + TAG * tags.size();
    int length = start + tags.values().stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer profile = ByteBuffer.allocate(length);
    header(profile);
    profile.position(HEADER);
    profile.putInt(tags.size());
    int offset = start;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      profile.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
      offset += tag.getValue().length;
    }
    tags.values().forEach(profile::put);
    return profile.array();
  }

  private static void header(ByteBuffer profile) {
    profile.putInt(profile.capacity());
    profile.putInt(0);
    profile.putInt(0x02100000);
    profile.put(ascii("mntrRGB XYZ "));
    // The day on which the standard came out: a profile must have one.
    for (int part : new int[] {1999, 10, 18, 0, 0, 0}) {
      profile.putShort((short) part);
    }
    profile.put(ascii("acsp"));
    profile.position(68);
    profile.put(xyz(0.9642, 1, 0.8249), 8, 12);
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put(ascii("XYZ "))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .array();
  }

  private static int fixed(double number) {
    return (int) Math.round(number * 65536);
  }

  /** From what is stored to light. */
  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(12 + 2 * CURVE_POINTS);
    curve.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double stored = i / (CURVE_POINTS - 1.0);
      double light =
          stored <= 0.04045 ? stored / 12.92 : StrictMath.pow((stored + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(light * 65535));
    }
    return curve.array();
  }

  private static byte[] text(String text) {
    byte[] bytes = ascii(text);
    return ByteBuffer.allocate(padded(8 + bytes.length + 1))
        .put(ascii("text"))
        .putInt(0)
        .put(bytes)
        .array();
  }

  /** With room for a text in Unicode and one for old systems, both empty. */
  private static byte[] description(String text) {
    byte[] bytes = ascii(text);
    return ByteBuffer.allocate(padded(12 + bytes.length + 1 + 8 + 3 + 67))
        .put(ascii("desc"))
        .putInt(0)
        .putInt(bytes.length + 1)
        .put(bytes)
        .array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
