package vn.lantoa.shared.imports;

import java.util.Optional;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.Imports.Outcome;

/// What the headings of files mean where they are not those that a kind knows: said once by a
/// person, remembered for the unit and exactly these headings, applied to every later file.
public interface Mappings {
  /// The beginning of a file that is read row by row; absent until it was read.
  Optional<Head> head(ImportId id);

  /// What was said of the headings of the file; absent when nobody has said anything.
  Optional<Mapping> find(ImportId id);

  /// What they would mean by what was said before, else by the words that the kind knows.
  ///
  /// @param row number of the row of headings
  Mapping suggest(ImportId id, int row);

  /// Remembers what the headings mean, and reads the file so. A file that was written or given up
  /// is not read again.
  ///
  /// @param row number of the row of headings, one of those kept
  Outcome save(ActorId by, ImportId id, int row, Mapping mapping);
}
