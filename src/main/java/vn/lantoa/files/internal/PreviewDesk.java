package vn.lantoa.files.internal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lantoa.files.FileId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.Previews;
import vn.lantoa.identity.Viewer;

/// [Previews] over the store and the database.
@Service
class PreviewDesk implements Previews {
  private final ReferenceRows rows;
  private final FileSight sight;
  private final Drawing drawing;
  private final ContentStore store;

  PreviewDesk(ReferenceRows rows, FileSight sight, Drawing drawing, ContentStore store) {
    this.rows = rows;
    this.sight = sight;
    this.drawing = drawing;
    this.store = store;
  }

  /// Without a transaction of its own: drawing holds one for as long as it takes, asking does not.
  @Override
  public Optional<Preview> previewFor(Viewer viewer, FileId id) {
    return rows.find(id)
        .filter(one -> one.file().isGivenOut())
        .filter(one -> sight.maySee(viewer, one))
        .map(one -> previewOf(one.file()));
  }

  private Preview previewOf(KeptFile file) {
    if (!file.kind().isDrawable()) {
      return new Preview.Icon(file);
    }
    return drawing
        .drawn(file.sha256(), file.kind())
        .flatMap(row -> Optional.ofNullable(row.drawn()))
        .<Preview>map(
            small ->
                new Preview.Drawn(
                    file, small.size(), small.sha256(), () -> store.open(small.sha256())))
        .orElseGet(() -> new Preview.Icon(file));
  }
}
