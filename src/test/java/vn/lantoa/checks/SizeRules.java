package vn.lantoa.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Alarms on the tail of the code: the middle is alike in good and bad code bases.
final class SizeRules extends TreeScanner<@Nullable Void, ClassTree> {
  private static final int FILE_LIMIT = 300;
  private static final int TEST_FILE_LIMIT = 400;
  private static final int METHOD_LIMIT = 40;
  private static final int PARAMETER_LIMIT = 7;

  private final JavaSource source;
  private final List<Complaint> found = new ArrayList<>();

  private SizeRules(JavaSource source) {
    this.source = source;
  }

  static List<Complaint> complaints(JavaSource source) {
    var rules = new SizeRules(source);
    var limit = source.path().startsWith("src/test/") ? TEST_FILE_LIMIT : FILE_LIMIT;
    if (source.lines() > limit) {
      rules.complain("has " + source.lines() + " lines; the limit is " + limit);
    }
    source.tree().getTypeDecls().forEach(type -> type.accept(rules, null));
    return rules.found;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
    return super.visitClass(type, type);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, ClassTree owner) {
    var lines = source.lines(method);
    if (lines > METHOD_LIMIT) {
      complain(method.getName() + " has " + lines + " lines; the limit is " + METHOD_LIMIT);
    }
    var parameters = method.getParameters().size();
    if (method.getReturnType() == null
        && owner.getKind() != Tree.Kind.RECORD
        && parameters > PARAMETER_LIMIT) {
      complain(
          owner.getSimpleName()
              + " is built from "
              + parameters
              + " things; the limit is "
              + PARAMETER_LIMIT);
    }
    return super.visitMethod(method, owner);
  }

  private void complain(String text) {
    found.add(new Complaint(source.path(), text));
  }
}
