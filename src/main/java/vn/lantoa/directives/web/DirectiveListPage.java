package vn.lantoa.directives.web;

import vn.lantoa.directives.register.Register;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// The register of documents.
///
/// @param choices what there is to filter by
/// @param mayDirect whether the viewer may register
public record DirectiveListPage(
    Slice<Register.Entry> lines, RegisterInput filter, Register.Choices choices, boolean mayDirect)
    implements Page {
  /// Another page of the same list.
  public String atPage(int page) {
    return filter.atPage(page);
  }
}
