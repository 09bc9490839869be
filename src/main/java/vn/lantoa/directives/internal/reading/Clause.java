package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A leaf of the letter's outline.
///
/// @param ref number within the letter, unique, for example `1.3` or `II.2.a`
/// @param section kind of the section it stands in; OTHER when it stands in none
/// @param heading short: the named actor of a duty, the printed heading, or the first words
/// @param text without its number; wrapped lines joined, one paragraph a line, bullets as `- `
/// @param actors who has to act, as written; empty when nobody is named
/// @param addressees the actors understood, in the same order
/// @param gate null when the clause may be worked on at once
/// @param level depth in the outline from 1
/// @param start offset in the original text
/// @param end offset behind the clause; a piece of page furniture may lie inside
/// @param line first line, counted from 1
/// @param operative whether it asks somebody to do something
public record Clause(
    String ref,
    ClauseKind kind,
    ClauseKind section,
    String heading,
    String text,
    List<String> actors,
    List<Addressee> addressees,
    @Nullable Gate gate,
    int level,
    int start,
    int end,
    int line,
    boolean operative) {

  /// Refs are kept in no more characters than this; the number of a repetition included.
  private static final int LONGEST_REF = 32;

  /// The clause under a ref that is not among `taken` yet, and then is.
  ///
  /// @param taken how often every ref was asked for
  Clause unlike(Map<String, Integer> taken) {
    boolean fits = ref.length() <= LONGEST_REF;
    String base = fits ? ref : "…" + ref.substring(ref.length() - LONGEST_REF + 1);
    String free = base;
    while (taken.containsKey(free)) {
      free = base + " (" + taken.merge(base, 1, Integer::sum) + ")";
    }
    taken.put(free, 1);
    return new Clause(
        free,
        kind,
        section,
        heading,
        text,
        actors,
        addressees,
        gate,
        level,
        start,
        end,
        line,
        operative);
  }

  public Clause {
    actors = List.copyOf(actors);
    addressees = List.copyOf(addressees);
  }
}
