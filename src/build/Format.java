import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats all Java sources below a folder ({@code write}), or fails naming those that are not
 * ({@code check}).
 */
final class Format {
  public static void main(String[] args) throws Exception {
    List<String> arguments = new ArrayList<>();
    if (args[0].equals("check")) {
      arguments.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    } else {
      arguments.add("--replace");
    }
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    }
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int exit = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    if (exit != 0 && args[0].equals("check")) {
      err.println("The files above are not formatted. 'make format' formats them.");
    }
    System.exit(exit);
  }
}
