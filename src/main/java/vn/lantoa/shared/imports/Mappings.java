package vn.lantoa.shared.imports;

import java.util.List;
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

  /// What keeps a mapping from being saved; empty for a good one, and when the import is absent.
  List<Wrong> wrongs(ImportId id, int row, Mapping mapping);

  /// Remembers what the headings mean, and reads the file so. A file that was written or given up
  /// is not read again.
  ///
  /// @param row number of the row of headings, one of those kept
  /// @param mapping without [#wrongs]
  Outcome save(ActorId by, ImportId id, int row, Mapping mapping);

  /// Something wrong with a mapping. Its words are the message `error.<code>`, filled with the
  /// names of the columns and the value.
  ///
  /// @param field column of the shape, or `part_` and the place of a column of the file
  /// @param columns columns of the shape that are meant; of several, one is enough
  /// @param value code of the value meant; empty where none is
  record Wrong(String field, String code, List<String> columns, String value) {
    public Wrong {
      columns = List.copyOf(columns);
    }
  }
}
