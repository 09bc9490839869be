package vn.lantoa.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The forms, policy areas and audiences by which work is described. Public knowledge in the
/// agency.
public interface Taxonomies {
  /// All forms, those of the national table first in its order, each followed by its sub-forms.
  List<Form> forms();

  Optional<Form> findForm(String code);

  /// The form with this id; it must exist, figures never name another.
  Form form(int id);

  /// The lines of the national table, in its order.
  List<Form> nationalForms();

  /// The columns of the collection board, in order.
  List<Form> boardForms();

  List<PolicyArea> policyAreas();

  List<Audience> audiences();

  /// The mask of policy areas with these codes; absent when a code is unknown.
  Optional<Integer> policyAreaMask(Collection<String> codes);

  /// The mask of audiences with these codes; absent when a code is unknown.
  Optional<Integer> audienceMask(Collection<String> codes);

  /// Codes of the policy areas in a mask, in order.
  Set<String> policyAreasIn(int mask);

  /// Codes of the audiences in a mask, in order.
  Set<String> audiencesIn(int mask);
}
