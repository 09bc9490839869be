package vn.lantoa.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a `package-info.java` says of its package. Read from the source, because the story is a
/// comment.
final class ModuleCard {
  private static final String BASE = "vn.lantoa.";
  private static final int STORY_LIMIT = 20;

  private final JavaSource source;

  ModuleCard(JavaSource source) {
    this.source = source;
  }

  List<Complaint> complaints() {
    var found = new ArrayList<Complaint>();
    if (annotation("NullMarked").isEmpty()) {
      complain(found, "is not @NullMarked");
    }
    if (isModule()) {
      checkModule(found);
    }
    return found;
  }

  /// True for the root package of a module, false for the packages inside it.
  private boolean isModule() {
    return source.packageName().startsWith(BASE)
        && source.packageName().indexOf('.', BASE.length()) < 0;
  }

  private String name() {
    return source.packageName().substring(BASE.length());
  }

  private void checkModule(List<Complaint> found) {
    if (!ModuleEdges.modules().contains(name())) {
      complain(found, "module " + name() + " is not in the table of the architecture");
    }
    var story = storyLines();
    if (story == 0 || story >= STORY_LIMIT) {
      complain(found, "tells its story in " + story + " lines; 1 to " + (STORY_LIMIT - 1));
    }
    annotation("ApplicationModule")
        .ifPresentOrElse(
            card -> checkDependencies(card, found),
            () -> complain(found, "is no @ApplicationModule"));
  }

  private void checkDependencies(AnnotationTree card, List<Complaint> found) {
    var declared =
        card.getArguments().stream()
            .filter(AssignmentTree.class::isInstance)
            .map(AssignmentTree.class::cast)
            .filter(argument -> argument.getVariable().toString().equals("allowedDependencies"))
            .findFirst();
    if (declared.isEmpty()) {
      complain(found, "does not declare allowedDependencies");
      return;
    }
    strings(declared.get().getExpression())
        // "identity::api" names an interface of the module identity.
        .map(dependency -> dependency.split("::")[0].strip())
        .filter(lower -> !ModuleEdges.permits(name(), lower))
        .forEach(lower -> complain(found, "may not stand on " + lower));
  }

  private static Stream<String> strings(Tree value) {
    return switch (value) {
      case LiteralTree literal -> Stream.of(String.valueOf(literal.getValue()));
      case NewArrayTree array -> array.getInitializers().stream().flatMap(ModuleCard::strings);
      default -> Stream.of(value.toString());
    };
  }

  private Optional<? extends AnnotationTree> annotation(String simpleName) {
    return source.tree().getPackageAnnotations().stream()
        .filter(each -> each.getAnnotationType().toString().endsWith(simpleName))
        .findFirst();
  }

  private long storyLines() {
    return source
        .text()
        .lines()
        .map(String::strip)
        .takeWhile(line -> !line.startsWith("@") && !line.startsWith("package "))
        .filter(line -> line.startsWith("/") || line.startsWith("*"))
        .count();
  }

  private void complain(List<Complaint> found, String text) {
    found.add(new Complaint(source.path(), text));
  }
}
