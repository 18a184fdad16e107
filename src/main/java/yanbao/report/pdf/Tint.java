package yanbao.report.pdf;

/** What a colour is for; the style says which it is. */
enum Tint {
  ACCENT,
  HIGHLIGHT,
  EMPHASIS,
  TEXT,
  MUTED,
  /** Text on the accent colour. */
  ON_ACCENT,
  ON_ACCENT_MUTED,
  HEADER,
  /** Text on the header of a table. */
  ON_HEADER,
  ON_HEADER_MUTED,
  BAND,
  TOTAL,
  RULE
}
