package yanbao.job;

/**
 * A job file, or a style, as written.
 *
 * @param shownAs the file as messages name it
 * @param digest SHA-256 (hex) of its bytes
 */
record JobFile(String shownAs, String digest, Node.Mapping root) {}
