package vn.lantoa.directives;

import java.util.List;
import vn.lantoa.identity.Viewer;

/// What a module above has for a directive: links that stand on the page of an issued one.
/// Contributed as a bean.
@FunctionalInterface
public interface BesideDirective {
  /// None where there is nothing for the viewer.
  List<Link> of(Viewer viewer, Directive directive);

  /// @param key message key of its text
  /// @param what the text's argument
  record Link(String key, String what, String path) {}
}
