package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.evidence.Reviews.Sheet;
import vn.lantoa.directives.evidence.Reviews.Waiting;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param below whether what lower levels review is shown too
/// @param open what is looked at; null when nothing waits
/// @param done message key of what was just done; empty for nothing
public record ReviewListPage(
    Slice<Waiting> waiting,
    boolean below,
    @Nullable Sheet open,
    ReviewInput input,
    String done,
    List<Wrong> wrongs)
    implements Page {
  public String address(SubmissionId id) {
    return "/reviews?open=" + id + (below ? "&below=true" : "") + "&page=" + waiting.page();
  }

  public String atPage(int page) {
    return "/reviews?page=" + page + (below ? "&below=true" : "");
  }

  public boolean isOpen(SubmissionId id) {
    return open != null && open.submission().id().equals(id);
  }
}
