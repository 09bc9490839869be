package vn.lantoa.files.internal;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lantoa.files.FileId;
import vn.lantoa.files.FileOwner;
import vn.lantoa.files.FileOwner.Use;
import vn.lantoa.identity.Viewer;

/// Asks owners who sees what. What has no owner is seen by nobody.
@Component
class FileSight {
  private final ObjectProvider<FileOwner> owners;

  FileSight(ObjectProvider<FileOwner> owners) {
    this.owners = owners;
  }

  boolean maySee(Viewer viewer, ReferenceRows.Reference reference) {
    FileOwner owner = byName().get(reference.owner());
    return owner != null && owner.maySee(viewer, reference.file().id());
  }

  Use useFor(Viewer viewer, String owner, FileId file) {
    FileOwner found = byName().get(owner);
    return found == null ? new Use.Gone() : found.useFor(viewer, file);
  }

  private Map<String, FileOwner> byName() {
    return owners.stream().collect(Collectors.toMap(FileOwner::owner, Function.identity()));
  }
}
