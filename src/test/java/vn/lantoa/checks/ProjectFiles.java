package vn.lantoa.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The texts of the project, found from its folder, which is where the build runs tests.
final class ProjectFiles {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "var", "node_modules", ".idea", ".vscode");

  private ProjectFiles() {}

  /// Files under a folder whose names end so, by path; none where the folder does not exist.
  static List<TextFile> under(String folder, String ending) {
    return paths(ROOT.resolve(folder)).stream()
        .filter(path -> path.toString().endsWith(ending))
        .map(ProjectFiles::read)
        .toList();
  }

  /// Every text of the project: what is not binary and under a megabyte.
  static List<TextFile> texts() {
    return paths(ROOT).stream()
        .filter(path -> path.toFile().length() < 1_000_000)
        .map(ProjectFiles::read)
        .filter(file -> file.text().indexOf('\0') < 0)
        .toList();
  }

  private static TextFile read(Path path) {
    try {
      var name = ROOT.relativize(path).toString().replace('\\', '/');
      return new TextFile(name, new String(Files.readAllBytes(path), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(Path folder) {
    var found = new ArrayList<Path>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              return NOT_OURS.contains(String.valueOf(path.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              // In a second working tree, .git is a file.
              if (!NOT_OURS.contains(String.valueOf(path.getFileName()))) {
                found.add(path);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }
}
