package vn.lantoa.checks;

import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java file as the compiler reads it: rules ask the tree and not regular expressions, which
/// would trip over strings and comments.
///
/// @param path relative to the project, with forward slashes
record JavaSource(String path, String text, CompilationUnitTree tree, SourcePositions positions) {

  /// Reads a sample that stands in no file.
  static JavaSource of(String path, String text) {
    return parse(List.of(new TextFile(path, text))).getFirst();
  }

  static List<JavaSource> in(String folder) {
    return parse(ProjectFiles.under(folder, ".java"));
  }

  private static List<JavaSource> parse(List<TextFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var objects = files.stream().map(TextObject::new).toList();
    var byUri = objects.stream().collect(toMap(TextObject::toUri, object -> object.file));
    var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, objects);
    var positions = Trees.instance(task).getSourcePositions();
    var sources = new ArrayList<JavaSource>();
    try {
      for (var unit : task.parse()) {
        // The compiler wraps our file objects, but keeps their names.
        var file = byUri.get(unit.getSourceFile().toUri());
        if (file == null) {
          throw new IllegalStateException("No text for " + unit.getSourceFile());
        }
        sources.add(new JavaSource(file.path(), file.text(), unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  int start(Tree node) {
    return (int) positions.getStartPosition(tree, node);
  }

  int end(Tree node) {
    return (int) positions.getEndPosition(tree, node);
  }

  String textOf(Tree node) {
    return text.substring(start(node), end(node));
  }

  /// Lines from the first to the last character of the node.
  int lines(Tree node) {
    return (int) textOf(node).lines().count();
  }

  int lines() {
    return (int) text.lines().count();
  }

  String packageName() {
    var declaration = tree.getPackage();
    return declaration == null ? "" : declaration.getPackageName().toString();
  }

  /// String literals and text blocks, in order.
  List<LiteralTree> strings() {
    var found = new ArrayList<LiteralTree>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String) {
          found.add(literal);
        }
        return null;
      }
    }.scan(tree, null);
    return found;
  }

  /// The text with the contents of strings blanked, lines kept: samples of bad code inside strings
  /// are no bad code.
  String withoutStrings() {
    var blanked = new StringBuilder(text);
    for (var literal : strings()) {
      for (int at = start(literal); at < end(literal); at++) {
        if (blanked.charAt(at) != '\n') {
          blanked.setCharAt(at, ' ');
        }
      }
    }
    return blanked.toString();
  }

  private static final class TextObject extends SimpleJavaFileObject {
    private final TextFile file;

    TextObject(TextFile file) {
      super(URI.create("text:///" + file.path().replace(' ', '+')), JavaFileObject.Kind.SOURCE);
      this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return file.text();
    }

    /// A public class need not match the name of a sample's file.
    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
      return true;
    }
  }
}
