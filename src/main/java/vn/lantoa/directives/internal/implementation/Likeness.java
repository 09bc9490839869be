package vn.lantoa.directives.internal.implementation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.shared.VietnameseText;

/// Guesses from numbers and words what a clause carries out.
final class Likeness {
  /// Of the words of the shorter clause so many in a hundred stand in the other.
  private static final int ALIKE = 60;

  /// Fewer words say nothing.
  private static final int FEWEST = 5;

  private static final Pattern PLAN =
      Pattern.compile(
          "\\b(xay dung|ban hanh|lap) (va (ban hanh|trien khai) )?(ke hoach|van ban trien khai|"
              + "chuong trinh|van ban chi dao|van ban huong dan)\\b");

  private Likeness() {}

  /// Whether the words ask for a plan or for a document that carries them out.
  static boolean asksForPlan(String words) {
    return PLAN.matcher(VietnameseText.fold(words)).find();
  }

  /// For every clause what it seems to carry out; clauses that seem to carry out nothing are left
  /// out.
  static Map<ClauseId, Set<ClauseId>> guess(Collection<Clause> clauses, List<Lineage.Duty> duties) {
    Map<ClauseId, Set<ClauseId>> guessed = new LinkedHashMap<>();
    for (Clause clause : clauses) {
      Set<ClauseId> meant =
          duties.stream()
              .filter(duty -> isMeant(clause, duty))
              .map(Lineage.Duty::clause)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!meant.isEmpty()) {
        guessed.put(clause.id(), meant);
      }
    }
    return guessed;
  }

  private static boolean isMeant(Clause clause, Lineage.Duty duty) {
    String words = clause.content().heading() + " " + clause.content().text();
    return names(words, duty.ref()) || isAlike(words, duty.heading() + " " + duty.words());
  }

  /// `điểm 3.1`, `mục 3.1`, `khoản 3.1`: the number stands whole.
  private static boolean names(String words, String ref) {
    String number = VietnameseText.fold(ref);
    return !number.isEmpty()
        && Pattern.compile("\\b(diem|muc|khoan|tiet) " + number + "(?! ?[a-z0-9]*\\d)\\b")
            .matcher(VietnameseText.fold(words))
            .find();
  }

  private static boolean isAlike(String one, String other) {
    Set<String> here = words(one);
    Set<String> there = words(other);
    int shorter = Math.min(here.size(), there.size());
    if (shorter < FEWEST) {
      return false;
    }
    long both = here.stream().filter(there::contains).count();
    return both * 100 >= (long) shorter * ALIKE;
  }

  /// Pairs of words that follow each other: single syllables of Vietnamese are too common.
  private static Set<String> words(String text) {
    List<String> all =
        Arrays.stream(VietnameseText.fold(text).split(" ")).filter(w -> !w.isEmpty()).toList();
    Set<String> pairs = new LinkedHashSet<>();
    for (int at = 1; at < all.size(); at++) {
      pairs.add(all.get(at - 1) + " " + all.get(at));
    }
    return pairs;
  }
}
