package vn.lantoa.files.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.files.FileId;
import vn.lantoa.files.FileOwner.Use;
import vn.lantoa.files.Lookalikes;
import vn.lantoa.identity.Viewer;

/// [Lookalikes] over the database; owners say where a file stands.
@Service
class LookalikeDesk implements Lookalikes {
  private final LookalikeRows rows;
  private final FileSight sight;

  LookalikeDesk(LookalikeRows rows, FileSight sight) {
    this.rows = rows;
    this.sight = sight;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<FileId, List<Lookalike>> of(Viewer viewer, Set<FileId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<FileId, List<LookalikeRows.Row>> found =
        rows.find(ids).stream()
            .collect(
                Collectors.groupingBy(
                    LookalikeRows.Row::of, LinkedHashMap::new, Collectors.toList()));
    Map<FileId, List<Lookalike>> told = new LinkedHashMap<>();
    found.forEach((of, others) -> told.put(of, told(viewer, others)));
    return told;
  }

  /// What is used twice at one place is told once.
  private List<Lookalike> told(Viewer viewer, List<LookalikeRows.Row> others) {
    Set<Use> places = new LinkedHashSet<>();
    return others.stream()
        .map(
            row ->
                new Lookalike(
                    row.file(),
                    row.owner(),
                    row.same(),
                    sight.useFor(viewer, row.owner(), row.file())))
        .filter(one -> !(one.place() instanceof Use.Gone))
        .filter(one -> places.add(one.place()))
        .toList();
  }
}
