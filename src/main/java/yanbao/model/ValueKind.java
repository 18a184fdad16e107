package yanbao.model;

/** The kinds of value that formulas and deliverables know. */
public enum ValueKind {
  NUMBER,
  TEXT,
  DATE,
  BOOLEAN
}
