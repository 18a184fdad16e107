package yanbao.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An independent reader of what we write: opens a file, recalculates it and saves it again. */
public final class LibreOffice {
  private static final int SECONDS = 120;

  /** Recalculate every formula on loading, whoever wrote the file. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
      xmlns:xs="http://www.w3.org/2001/XMLSchema" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private LibreOffice() {}

  public static boolean isInstalled() {
    return command().isPresent();
  }

  /** The file in another format, as a new file of the same name in the folder. */
  public static Path convert(Path file, String format, Path folder)
      throws IOException, InterruptedException {
    return convert(List.of(file), format, folder).getFirst();
  }

  /** The files in another format, as new files of the same names in the folder. */
  public static List<Path> convert(List<Path> files, String format, Path folder)
      throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(folder, "profile");
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), SETTINGS);
    Path log = profile.resolve("log.txt");
    List<String> line =
        new ArrayList<>(
            List.of(
                command().orElseThrow().toString(),
                "--headless",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
    files.forEach(file -> line.add(file.toString()));
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("no result after " + SECONDS + " s: " + Files.readString(log));
    }
    String extension = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
    List<Path> converted = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path result = folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + extension);
      if (process.exitValue() != 0 || !Files.exists(result)) {
        throw new IOException("not converted: " + Files.readString(log));
      }
      converted.add(result);
    }
    return converted;
  }

  private static Optional<Path> command() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
