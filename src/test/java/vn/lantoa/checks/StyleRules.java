package vn.lantoa.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Habits of the house that a machine can see.
final class StyleRules {
  private static final int STATEMENT_LIMIT = 25;
  private static final Pattern NOTE_TO_SELF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
  private static final Pattern AUTHOR = Pattern.compile("@autho" + "r\\b");
  private static final Pattern STATEMENT =
      Pattern.compile("(?is)(select|insert|update|delete|with|merge|create|alter)\\b.*");

  /// A folder of somebody's machine. Routes such as /home are spared: a second name must follow.
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.:/])(/(home|Users)/[\\w.-]+/|/(root|work)/\\w|[A-Z]:\\\\Users)");

  private static final List<String> HEADER = List.of("grain", "inputs", "null", "source");
  private static final Pattern SENTENCE = Pattern.compile("[a-z]+[A-Z0-9][A-Za-z0-9]*");
  private static final Set<String> TEST_MARKS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

  private StyleRules() {}

  /// For every text of the project.
  static List<Complaint> inText(TextFile file) {
    var found = new ArrayList<Complaint>();
    if (NOTE_TO_SELF.matcher(file.text()).find()) {
      found.add(new Complaint(file.path(), "leaves a note to self"));
    }
    if (AUTHOR.matcher(file.text()).find()) {
      found.add(new Complaint(file.path(), "names an author"));
    }
    var path = MACHINE_PATH.matcher(file.text());
    if (path.find()) {
      found.add(new Complaint(file.path(), "holds a path of a machine: " + path.group()));
    }
    return found;
  }

  /// For statements in files: what a row is, what goes in, what null means, where it comes from.
  static List<Complaint> inStatementFile(TextFile file) {
    var header =
        String.join("\n", file.text().lines().takeWhile(line -> line.startsWith("--")).toList())
            .toLowerCase(Locale.ROOT);
    return HEADER.stream()
        .filter(word -> !header.contains(word))
        .map(word -> new Complaint(file.path(), "has a header that does not say: " + word))
        .toList();
  }

  static List<Complaint> inJava(JavaSource source) {
    var found = new ArrayList<Complaint>();
    checkSuppressions(source, found);
    for (var literal : source.strings()) {
      var text = String.valueOf(literal.getValue()).strip();
      var lines = text.lines().count();
      if (lines > STATEMENT_LIMIT && STATEMENT.matcher(text).matches()) {
        found.add(
            new Complaint(source.path(), "a statement of " + lines + " lines belongs in a file"));
      }
    }
    return found;
  }

  private static void checkSuppressions(JavaSource source, List<Complaint> found) {
    var lines = source.withoutStrings().lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at).strip();
      var before = at == 0 ? "" : lines.get(at - 1).strip();
      if (line.contains("@SuppressWarnings")
          && !line.contains("//")
          && !before.startsWith("//")
          && !before.endsWith("*/")) {
        found.add(new Complaint(source.path(), "suppresses a warning without saying why"));
      }
    }
  }

  static List<Complaint> inTest(JavaSource source) {
    var scan = new TestScan(source);
    scan.scan(source.tree(), null);
    return scan.found;
  }

  private static final class TestScan extends TreeScanner<@Nullable Void, @Nullable ClassTree> {
    private final JavaSource source;
    private final List<Complaint> found = new ArrayList<>();

    TestScan(JavaSource source) {
      this.source = source;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
      var name = type.getSimpleName().toString();
      var hasTests =
          type.getMembers().stream()
              .anyMatch(member -> member instanceof MethodTree method && isTest(method));
      // A contract is inherited by test classes; an inner class runs with the one around it.
      if (outer == null
          && hasTests
          && !name.endsWith("Tests")
          && !(name.endsWith("Contract") && isAbstract(type.getModifiers()))) {
        complain(name + " has tests and is not named *Tests");
      }
      return super.visitClass(type, type);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree owner) {
      var name = method.getName().toString();
      if (isTest(method)
          && (!SENTENCE.matcher(name).matches() || name.matches("test([A-Z0-9].*)?"))) {
        complain(name + " is no sentence");
      }
      return super.visitMethod(method, owner);
    }

    @Override
    public @Nullable Void visitMethodInvocation(
        MethodInvocationTree call, @Nullable ClassTree owner) {
      if (call.getMethodSelect().toString().matches("(java\\.lang\\.)?Thread\\.sleep|sleep")) {
        complain("sleeps");
      }
      return super.visitMethodInvocation(call, owner);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree mark, @Nullable ClassTree owner) {
      if (simpleName(mark).startsWith("Disabled")) {
        complain("disables a test");
      }
      return super.visitAnnotation(mark, owner);
    }

    private static boolean isAbstract(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.ABSTRACT);
    }

    private static boolean isTest(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(mark -> TEST_MARKS.contains(simpleName(mark)));
    }

    private static String simpleName(AnnotationTree mark) {
      var name = mark.getAnnotationType().toString();
      return name.substring(name.lastIndexOf('.') + 1);
    }

    private void complain(String text) {
      found.add(new Complaint(source.path(), text));
    }
  }
}
