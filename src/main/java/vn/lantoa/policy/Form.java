package vn.lantoa.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A form of communication (hình thức truyền thông): how something was said. Forms make a tree; a
/// form of the national table has its sub-forms inside.
///
/// @param id small number that stands for the form in figures; never reused
/// @param code stable code of the API
/// @param parent code of the form that it is part of
/// @param shortName name for a column
/// @param noun what its quantity is counted in: hội nghị, cuộc, lượt
/// @param nationalOrder line of the national table; null when it has none of its own
/// @param boardOrder column of the collection board; null when it has none
/// @param attended whether people attend
/// @param family ids of the form itself and of everything below it
public record Form(
    int id,
    String code,
    @Nullable String parent,
    Term name,
    Term shortName,
    Term noun,
    @Nullable Integer nationalOrder,
    @Nullable Integer boardOrder,
    boolean attended,
    Set<Integer> family) {
  public Form {
    family = Set.copyOf(family);
  }
}
