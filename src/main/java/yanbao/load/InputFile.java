package yanbao.load;

import java.nio.file.Path;

/**
 * One input file as it was when the plan was built; {@code shownAs} is its path relative to the
 * project.
 */
public record InputFile(Path path, String shownAs, String sha256, long bytes) {}
