package vn.lantoa.checks;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/// Bad code, compiled aside: classes on the test class path would be found by the component scan of
/// the application under test.
final class CompiledSample {
  /// Samples use Spring's annotations and nothing else; opening every jar takes most of the time.
  private static final String SPRING =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> entry.matches(".*/spring-(beans|context|jdbc|tx|web)-[^/]*"))
          .collect(joining(File.pathSeparator));

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /// One for all samples and never closed: it remembers what is in the jars.
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  private CompiledSample() {}

  /// Compiles each text as a file of its own, named after its package and first type.
  static JavaClasses of(String... texts) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("lantoa-sample");
      compile(folder, texts);
      return new ClassFileImporter().importPath(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (folder != null) {
        FileSystemUtils.deleteRecursively(folder.toFile());
      }
    }
  }

  private static void compile(Path folder, String... texts) throws IOException {
    var files = new ArrayList<Path>();
    for (var text : texts) {
      var source = JavaSource.of("Sample.java", text);
      var type = source.tree().getTypeDecls().getFirst();
      var name = text.substring(source.start(type)).split("(class|interface|record|enum) ")[1];
      var file = folder.resolve(name.split("\\W")[0] + ".java");
      files.add(Files.writeString(file, text));
    }
    var messages = new StringWriter();
    var options = List.of("-proc:none", "-d", folder.toString(), "-cp", SPRING, "-Xlint:none");
    var objects = FILES.getJavaFileObjectsFromPaths(files);
    if (!COMPILER.getTask(messages, FILES, null, options, null, objects).call()) {
      throw new IllegalArgumentException("The sample does not compile: " + messages);
    }
  }
}
