package vn.lantoa.shared.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Slice;

/// The imports. Who may do which, the web decides by [ImportKind#ability].
public interface Imports {
  /// What can be imported, in the order of their beans.
  List<ImportKind> kinds();

  /// The kind with this name.
  Optional<ImportKind> findKind(String kind);

  /// Takes a file in; the work begins when the transaction has ended.
  ///
  /// @param kind of an importer that exists
  ImportJob receive(ActorId by, String kind, Received file);

  Optional<ImportJob> find(ImportId id);

  /// Imports, the newest first.
  ///
  /// @param page from 1
  Slice<ImportJob> list(Wanted wanted, int page);

  /// What is wrong, in the order of the file.
  List<RowFault> faults(ImportId id, int atMost);

  /// What is only told, in the order of the file.
  List<RowFault> notes(ImportId id, int atMost);

  /// Lets a previewed import be written. The plan is made anew; where it differs from what was
  /// shown, the import is previewed once more. One that is done already stays as it is.
  Outcome commit(ActorId by, ImportId id);

  /// Gives an import up that runs or was previewed.
  Outcome cancel(ActorId by, ImportId id);

  /// Tries a failed import again.
  Outcome retry(ActorId by, ImportId id);

  /// @param all kinds of which all imports are wanted
  /// @param own kinds of which only those of the person are wanted
  record Wanted(List<String> all, List<String> own, ActorId by) {
    public Wanted {
      all = List.copyOf(all);
      own = List.copyOf(own);
    }
  }

  /// Bytes that can be read as often as needed and need not be in memory.
  interface Content {
    long size();

    InputStream open() throws IOException;

    static Content of(byte[] bytes) {
      return new Content() {
        @Override
        public long size() {
          return bytes.length;
        }

        @Override
        public InputStream open() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }

  /// A file as it came.
  ///
  /// @param content its bytes; not changed by anyone
  /// @param commit whether to go on after the preview when nothing is refused
  record Received(
      String fileName, Content content, Map<String, String> parameters, boolean commit) {
    public Received {
      parameters = Map.copyOf(parameters);
    }
  }

  /// What came of it.
  sealed interface Outcome {
    record Done(ImportJob job) implements Outcome {}

    record Absent() implements Outcome {}

    /// Not in the state for it; `job` is how it stands.
    record WrongState(ImportJob job) implements Outcome {}
  }
}
