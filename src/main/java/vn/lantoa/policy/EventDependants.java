package vn.lantoa.policy;

import java.util.List;
import vn.lantoa.identity.Viewer;

/// Says what hangs on a legal event. Implemented by modules above, which alone know.
public interface EventDependants {
  /// What the viewer sees of it.
  List<Dependant> of(Viewer viewer, LegalEventId event);

  /// @param text what it is, in the words of its document
  /// @param path its page
  /// @param open whether it need not wait any more
  record Dependant(String text, String path, boolean open) {}
}
