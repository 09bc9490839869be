package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param asked whether enacting was asked for: the page is then the question
/// @param stale whether somebody else changed the act since it was asked for
public record ActPreviewPage(
    Reorganisation act, Preview preview, int page, boolean mayChange, boolean asked, boolean stale)
    implements Page {
  private static final int SIZE = 200;

  public Slice<Preview.Line> lines() {
    int total = preview.lines().size();
    int shown = Math.clamp(page, 1, Math.max(1, (total + SIZE - 1) / SIZE));
    return new Slice<>(
        preview.lines().stream().skip((shown - 1L) * SIZE).limit(SIZE).toList(),
        shown,
        SIZE,
        total);
  }

  /// So many things of a kingdom that something happens to.
  public record Count(Kingdom of, Preview.Change change, long things) {}

  /// How many things begin, end or change.
  public List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (Kingdom of : Kingdom.values()) {
      for (Preview.Change change : Preview.Change.values()) {
        long things =
            preview.lines().stream().filter(l -> l.of() == of && l.change() == change).count();
        if (things > 0) {
          counts.add(new Count(of, change, things));
        }
      }
    }
    return counts;
  }

  /// The arguments of a problem with days as they are written.
  public static Object[] args(Preview.Problem problem) {
    return problem.arguments().stream()
        .map(text -> text.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3/$2/$1"))
        .toArray();
  }

  /// What hangs on them: what blocks first, what follows by itself last.
  public List<Effect> effects() {
    return preview.effects().stream()
        .sorted(Comparator.comparing(Effect::weight).reversed())
        .toList();
  }

  public boolean isDraft() {
    return act.state() == Reorganisation.State.DRAFT;
  }
}
