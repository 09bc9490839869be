package vn.lantoa.activities.internal.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityEvidence.Piece;
import vn.lantoa.files.FileId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.Lookalikes;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.identity.Viewer;

/// Rows as people read them: with their files, and where the same stands.
@Component
class PieceReader {
  private final KeptFiles files;
  private final Lookalikes lookalikes;

  PieceReader(KeptFiles files, Lookalikes lookalikes) {
    this.files = files;
    this.lookalikes = lookalikes;
  }

  /// In the order of the rows.
  List<Piece> read(Viewer viewer, List<PieceRows.Row> rows) {
    Map<FileId, KeptFile> kept = filesOf(viewer, rows);
    Set<FileId> standing =
        rows.stream()
            .filter(PieceRows.Row::stands)
            .map(PieceRows.Row::file)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    Map<FileId, List<Lookalike>> alike = lookalikes.of(viewer, standing);
    return rows.stream().map(row -> piece(row, kept, alike)).toList();
  }

  private static Piece piece(
      PieceRows.Row row, Map<FileId, KeptFile> kept, Map<FileId, List<Lookalike>> alike) {
    FileId file = row.file();
    return new Piece(
        row.id(),
        file == null ? null : kept.get(file),
        row.address(),
        row.caption(),
        row.happenedOn(),
        row.given(),
        row.removed(),
        file == null ? List.of() : alike.getOrDefault(file, List.of()));
  }

  Map<FileId, KeptFile> filesOf(Viewer viewer, List<PieceRows.Row> rows) {
    Set<FileId> wanted =
        rows.stream()
            .map(PieceRows.Row::file)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return files.list(viewer, wanted).stream()
        .collect(Collectors.toMap(KeptFile::id, Function.identity()));
  }
}
