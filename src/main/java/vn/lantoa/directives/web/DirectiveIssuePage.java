package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives;
import vn.lantoa.shared.web.Page;

/// @param fanOut what issuing would make
/// @param keptLate days later than the unit's own that the person has been told of; typed once
///   more, they are meant
public record DirectiveIssuePage(
    Directive directive,
    Directives.FanOut fanOut,
    IssueInput input,
    List<Wrong> wrongs,
    String keptLate)
    implements Page {
  /// Whether nothing but the order itself is missing.
  public boolean isReady() {
    return directive.articleAbout().isEmpty()
        && directive.header().issuedOn() != null
        && !fanOut.parts().isEmpty()
        && fanOut.unknown().isEmpty();
  }
}
