package yanbao.model;

import java.util.List;

/**
 * One normalized source row.
 *
 * @param number the 1-based physical row in the file
 * @param values one per declared column
 * @param raw the text as received, one per declared column
 */
public record Row(int number, List<Value> values, List<String> raw) {}
