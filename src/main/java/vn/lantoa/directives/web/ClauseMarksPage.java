package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.web.Page;

/// What a clause is about.
///
/// @param taxonomies what there is to choose from
/// @param proposed whether nobody has looked yet
public record ClauseMarksPage(
    Directive directive,
    Clause clause,
    MarksInput input,
    boolean proposed,
    Taxonomies taxonomies,
    List<Wrong> wrongs)
    implements Page {
  public List<Form> forms() {
    return taxonomies.forms();
  }

  public List<PolicyArea> areas() {
    return taxonomies.policyAreas();
  }

  public List<Audience> audiences() {
    return taxonomies.audiences();
  }

  /// The words of the clause.
  public String words() {
    String text = clause.content().text();
    return text.isBlank() ? clause.content().heading() : text;
  }
}
