package vn.lantoa.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;

/// Registered documents: in as a text, looked over, issued.
///
/// Headquarters registers, corrects and issues for the whole agency; a provincial unit does so for
/// the units below it, and its document answers for nobody else. Drafts are seen only by those who
/// write them. An issued directive is seen by the whole agency's viewers and by those in whose
/// reach a unit has a part of it; that of a province also by all units below it, never by other
/// provinces.
public interface Directives {
  /// The largest file that is taken, in bytes.
  int LARGEST = 20 * 1024 * 1024;

  /// The most files, letter and annexes, that are taken at once.
  int MOST_FILES = 12;

  /// Whether the viewer may register and write documents, of headquarters or of a unit.
  boolean mayDirect(Viewer viewer);

  /// Whether the viewer may correct, issue and recall this one.
  boolean mayDirect(Viewer viewer, Directive directive);

  /// Takes a document in, takes it apart and keeps the originals. A secret one leaves no trace.
  Registration register(Viewer viewer, Handing handing);

  /// Takes in a document that is one file.
  Registration register(Viewer viewer, String fileName, byte[] bytes);

  /// Makes an annex the letter and the letter an annex, and reads everything anew: what was
  /// corrected in the draft is lost.
  ///
  /// @param annex position among the annexes, from 1
  Correction exchangeLetter(Viewer viewer, Edit edit, int annex);

  /// The directive; absent too when it is not for the viewer.
  Optional<Directive> findFor(Viewer viewer, DirectiveId id);

  /// Its original text; absent too when it is not for the viewer.
  Optional<Original> findOriginalFor(Viewer viewer, DirectiveId id);

  /// One of its files as it was received, 0 for the letter and annexes from 1; absent too when it
  /// is not for the viewer.
  Optional<ReceivedFile> findFileFor(Viewer viewer, DirectiveId id, int position);

  /// Directives the viewer sees, drafts first, then by the day printed on them, newest first.
  Slice<Line> list(Viewer viewer, Filter filter);

  /// Years printed on the directives that the viewer sees, newest first.
  List<Integer> years(Viewer viewer);

  /// Replaces the header fields of a draft; all of them count as looked at afterwards.
  Correction correctHeader(Viewer viewer, Edit edit, Directive.Header header);

  /// Replaces what a clause of a draft says.
  Correction correctClause(Viewer viewer, Edit edit, ClauseId clause, Clause.Content content);

  /// Adds a clause to a draft, behind the others.
  Correction addClause(Viewer viewer, Edit edit, Clause.Content content);

  /// Takes a clause out of a draft. The original keeps its words.
  Correction removeClause(Viewer viewer, Edit edit, ClauseId clause);

  /// What issuing would make of a directive; absent too when it is not for the viewer.
  Optional<FanOut> fanOutFor(Viewer viewer, DirectiveId id);

  /// Makes one assignment per operative clause and unit meant that exists on the directive's day,
  /// all or none, and tells [DirectiveIssued].
  Issuing issue(Viewer viewer, DirectiveId id, IssueOrder order);

  /// A file as it was received.
  record ReceivedFile(String name, byte[] bytes) {}

  /// A letter with its annexes.
  ///
  /// @param letter index of the letter among the files; null to have it guessed
  record Handing(List<ReceivedFile> files, @Nullable Integer letter) {
    public Handing {
      files = List.copyOf(files);
    }
  }

  /// An edit of a draft, made from a version of it.
  record Edit(DirectiveId directive, int version) {}

  /// @param text words of notation, abstract or issuer, whatever diacritics; empty for all
  /// @param draft true for drafts, false for issued ones, null for both
  /// @param year printed on it; null for all
  /// @param page from 1
  record Filter(String text, @Nullable Boolean draft, @Nullable Integer year, int page, int size) {}

  /// @param assignments how many the viewer sees; 0 for a draft
  /// @param acknowledged how many of them are acknowledged
  /// @param overdue how many of them are open past their day
  record Line(
      DirectiveId id,
      boolean draft,
      @Nullable String type,
      @Nullable String notation,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer,
      @Nullable String subject,
      long clauses,
      long assignments,
      long acknowledged,
      long overdue) {}

  /// @param dueOn null for standing work
  /// @param acknowledgeWithinDays working days from today, 0 to 365
  /// @param version version that was looked at; null to issue whatever it is now
  /// @param exceptions clauses whose work has another day, or is standing where the others are
  ///   dated
  record IssueOrder(
      @Nullable LocalDate dueOn,
      int acknowledgeWithinDays,
      @Nullable Integer version,
      Map<ClauseId, ClauseTerm> exceptions) {
    public IssueOrder {
      exceptions = Map.copyOf(exceptions);
    }

    /// The same day for all clauses.
    public IssueOrder(
        @Nullable LocalDate dueOn, int acknowledgeWithinDays, @Nullable Integer version) {
      this(dueOn, acknowledgeWithinDays, version, Map.of());
    }
  }

  /// @param dueOn null for standing work
  record ClauseTerm(@Nullable LocalDate dueOn) {}

  /// What issuing makes.
  ///
  /// @param parts operative clauses in order
  /// @param units units that get at least one assignment
  /// @param unknown clauses and names that mean no unit of the day
  record FanOut(List<Part> parts, long units, long assignments, List<Unknown> unknown) {
    public FanOut {
      parts = List.copyOf(parts);
      unknown = List.copyOf(unknown);
    }

    /// @param units names of the units that lead, by code
    /// @param coordinating names of the units that join in, by code
    /// @param outside names that are to join in and mean no unit of the day: bodies outside the
    ///   agency, who get no assignment
    public record Part(
        Clause clause, List<String> units, List<String> coordinating, List<String> outside) {
      public Part {
        units = List.copyOf(units);
        coordinating = List.copyOf(coordinating);
        outside = List.copyOf(outside);
      }
    }

    /// @param name as written; empty when the clause names nobody
    /// @param beyond how units are meant that the issuing unit does not stand above; null where no
    ///   unit of the day is meant
    public record Unknown(
        ClauseId clause, String ref, String name, Addressee.@Nullable Kind beyond) {
      public Unknown(ClauseId clause, String ref, String name) {
        this(clause, ref, name, null);
      }
    }
  }

  /// What came of handing a document in.
  sealed interface Registration {
    record Registered(DirectiveId id) implements Registration {}

    /// @param marking `MẬT`, `TỐI MẬT` or `TUYỆT MẬT`
    /// @param line where it stands, from 1
    record Secret(String marking, int line) implements Registration {}

    /// @param file name of the file that could not be read
    record Unreadable(Reason reason, String file) implements Registration {}

    /// The same bytes are registered already.
    record Duplicate(DirectiveId id) implements Registration {}

    record Forbidden() implements Registration {}

    /// Why a document could not be read.
    enum Reason {
      EMPTY,
      /// More bytes than [Directives#LARGEST].
      TOO_LARGE,
      /// More pages or characters than a letter with its annexes has.
      TOO_LONG,
      /// More files than [Directives#MOST_FILES].
      TOO_MANY,
      /// Word before 2007 (`.doc`) or `.rtf`.
      OLD_WORD,
      /// Behind a password.
      PROTECTED,
      /// A PDF of pictures: no layer of text.
      SCANNED,
      PICTURE,
      /// Packed so that it would grow beyond measure, or nested beyond measure.
      BOMB,
      /// Damaged.
      BROKEN,
      /// Reading took too long and was given up.
      SLOW,
      /// Too many files are being read at this moment.
      BUSY,
      /// Vietnamese in the fonts before Unicode.
      OLD_FONT,
      /// Some other file that holds no letter.
      OTHER_KIND,
      /// Text in neither UTF-8 nor marked UTF-16.
      ENCODING
    }
  }

  /// What came of an edit.
  sealed interface Correction {
    /// @param clause the clause that was written; null for the header and after removal
    record Corrected(int version, @Nullable ClauseId clause) implements Correction {}

    /// Somebody else was quicker.
    ///
    /// @param now how it stands
    record Stale(Directive now) implements Correction {}

    record NotDraft() implements Correction {}

    /// The file that was to be the letter is the letter of another directive.
    record LetterTaken(DirectiveId other) implements Correction {}

    /// What was typed bears a mark of secrecy.
    record Secret(String marking) implements Correction {}

    /// There is nothing to part or to join at that place.
    record PlaceWrong() implements Correction {}

    /// Another clause bears that number.
    record RefTaken() implements Correction {}

    record Absent() implements Correction {}

    record Forbidden() implements Correction {}
  }

  /// What came of issuing.
  sealed interface Issuing {
    record Issued(long assignments) implements Issuing {}

    record NotDraft() implements Issuing {}

    record Stale(int version) implements Issuing {}

    /// Without the day printed on it nobody can say who is meant.
    record DateMissing() implements Issuing {}

    record NothingOperative() implements Issuing {}

    /// Nobody has decided what becomes of open work of directives that it replaces or amends.
    ///
    /// @param old how they are called
    record SuccessionOpen(List<String> old) implements Issuing {
      public SuccessionOpen {
        old = List.copyOf(old);
      }
    }

    /// It is an article that reports on a document and not the document.
    ///
    /// @param reported the document it reports on, as far as it says; may be empty
    record NewsArticle(String reported) implements Issuing {}

    record AddresseeUnknown(List<FanOut.Unknown> unknown) implements Issuing {
      public AddresseeUnknown {
        unknown = List.copyOf(unknown);
      }
    }

    /// The due day has passed, or the days to acknowledge are not between 0 and 365.
    record DaysWrong(boolean due) implements Issuing {}

    /// The day of one clause lies before the letter, or the clause is not one that makes work.
    record ClauseDayWrong(ClauseId clause) implements Issuing {}

    record Absent() implements Issuing {}

    record Forbidden() implements Issuing {}
  }
}
