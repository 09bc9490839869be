package vn.lantoa.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// Takes files in, keeps them, gives them out.
public interface KeptFiles {
  /// Reads a file to its end, says what it is, cleans it and puts its bytes away. Nobody keeps it
  /// yet: after half a day its ticket is worth nothing and the bytes may be swept away.
  Reception receive(Viewer viewer, Sent sent);

  /// What stands on tickets that the viewer still can keep files with, in their order.
  List<Received> standing(Viewer viewer, List<String> tickets);

  /// Keeps what was received, in the transaction of the caller. Absent when the ticket is too old
  /// or not the viewer's: the file has to be sent again.
  ///
  /// @param owner name of the [FileOwner]
  Optional<KeptFile> keep(Viewer viewer, String ticket, String owner);

  /// Files by their ids, whatever the order; for owners, who have asked already whether the viewer
  /// sees what they belong to. Unknown ones are left out.
  List<KeptFile> list(Viewer viewer, Set<FileId> ids);

  /// The file with its bytes; absent too when its owner does not show it to the viewer, and while
  /// no virus scanner has said that it is harmless though one is set.
  Optional<Opened> openFor(Viewer viewer, FileId id);

  /// Keeps the file no longer. The bytes stay while somebody else keeps them.
  void release(Viewer viewer, FileId id);

  /// What is taken in, for hints of forms.
  Limits limits();

  /// @param largest in bytes
  record Limits(Set<MediaKind> kinds, long largest) {
    public Limits {
      kinds = Set.copyOf(kinds);
    }
  }

  /// A file as a request brings it.
  ///
  /// @param name as the sender calls it; says nothing about what it is
  record Sent(String name, Bytes bytes) {}

  /// Bytes that can be read once.
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }

  /// A kept file, to be read.
  record Opened(KeptFile file, Bytes bytes) {}

  /// What a ticket says.
  ///
  /// @param ticket to keep the file with; good for the same viewer alone
  /// @param scan unscanned, harmless or waiting
  record Received(
      String ticket,
      String name,
      MediaKind kind,
      long size,
      String sha256,
      @Nullable Instant takenAt,
      KeptFile.Scan scan) {}

  /// What came of sending a file.
  sealed interface Reception {
    record Taken(Received received) implements Reception {}

    /// @param name as the sender calls it
    record Refused(String name, Reason reason) implements Reception {}
  }

  /// Why a file is not taken in.
  enum Reason {
    EMPTY,
    /// More bytes than [Limits#largest].
    TOO_LARGE,
    /// The upload ended before its end.
    CUT,
    /// The disk is full, or nearly so.
    NO_SPACE,
    /// A virus scanner found malware in it.
    MALWARE,
    /// The virus scanner that is set cannot be reached.
    UNSCANNED,
    /// The virus scanner does not look at files as large as this one.
    TOO_LARGE_TO_SCAN,
    /// The store of files cannot be reached.
    NO_STORE,
    /// A program, whatever it is called.
    EXECUTABLE,
    /// An office file that carries macros.
    MACROS,
    /// A picture of a kind that is not taken in, such as HEIC, WebP or SVG.
    PICTURE_KIND,
    /// Word, Excel or PowerPoint before 2007.
    OLD_OFFICE,
    /// Behind a password.
    PROTECTED,
    /// Packed, or drawn, so that it would grow beyond measure.
    BOMB,
    /// Damaged, or not whole.
    BROKEN,
    /// Any other kind, or one that is switched off here.
    OTHER_KIND;

    /// Whether nothing is wrong with the file: the same one may be sent again later.
    public boolean isOfServer() {
      return this == NO_SPACE || this == NO_STORE || this == UNSCANNED;
    }
  }
}
