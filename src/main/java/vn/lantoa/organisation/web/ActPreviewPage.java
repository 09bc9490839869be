package vn.lantoa.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lantoa.organisation.reorganisation.Effect;
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

  /// How many things begin, end or change: `UNIT.ENDS` → number.
  public Map<String, Long> counts() {
    return preview.lines().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.of() + "." + line.change(), TreeMap::new, Collectors.counting()));
  }

  /// What hangs on them: what blocks first, what follows by itself last.
  public List<Effect> effects() {
    return preview.effects().stream()
        .sorted(java.util.Comparator.comparing(Effect::weight).reversed())
        .toList();
  }

  public boolean isDraft() {
    return act.state() == Reorganisation.State.DRAFT;
  }
}
