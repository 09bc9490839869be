package vn.lantoa.directives.difficulties;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.difficulties.Difficulty.Kind;
import vn.lantoa.directives.difficulties.Difficulty.State;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;

/// What units ask upwards. Seen by the unit that asks, by the levels that it passes and those above
/// them; once answered, unless the answer is private, by everyone who has the clause.
public interface Difficulties {
  int LONGEST_SUBJECT = 300;

  /// The longest body, opinion or answer, in characters.
  int LONGEST_TEXT = 10_000;

  /// Open ones first, the oldest on top; then the others, the newest on top.
  Slice<Difficulty> list(Viewer viewer, Filter filter);

  /// Absent too when it is not for the viewer.
  Optional<Difficulty> difficultyFor(Viewer viewer, DifficultyId id);

  /// What the viewer may do with it.
  Rights rightsFor(Viewer viewer, Difficulty difficulty);

  /// Whether the viewer may ask for the own unit.
  boolean mayRaise(Viewer viewer);

  /// Answers about a document, or one clause of it and the document as a whole, the newest first;
  /// empty too when they are not for the viewer.
  ///
  /// @param clause null for all of the document
  List<Difficulty> answersOn(Viewer viewer, DirectiveId directive, @Nullable ClauseId clause);

  /// Asks the level above the viewer's unit.
  Raising raise(Viewer viewer, Request request);

  /// Passes it on to the level above, with an opinion.
  Moving passOn(Viewer viewer, Edit edit, String opinion);

  /// Answers it for good.
  Moving answer(Viewer viewer, Edit edit, Reply reply);

  /// Takes it back, while nobody has answered.
  Moving withdraw(Viewer viewer, Edit edit);

  /// @param text words of it, whatever diacritics; empty for all
  /// @param turn only those that wait for the viewer
  /// @param page from 1
  record Filter(
      @Nullable Kind kind,
      @Nullable State state,
      @Nullable DirectiveId directive,
      String text,
      boolean turn,
      int page,
      int size) {}

  record Rights(boolean answers, boolean passesOn, boolean withdraws) {}

  /// @param directive null where it is about no document
  /// @param clause null where it is about the document as a whole
  record Request(
      Kind kind,
      @Nullable DirectiveId directive,
      @Nullable ClauseId clause,
      String subject,
      String body) {}

  /// Made from a version.
  record Edit(DifficultyId id, int version) {}

  /// @param privately for the asker and the levels in between alone
  record Reply(String text, boolean privately) {}

  /// What came of asking.
  sealed interface Raising {
    record Raised(DifficultyId id) implements Raising {}

    /// Empty or too long.
    record SubjectWrong() implements Raising {}

    record BodyWrong() implements Raising {}

    /// No such document, or no such clause in it, for the viewer.
    record AboutWrong() implements Raising {}

    record Forbidden() implements Raising {}
  }

  /// What came of passing on, answering or taking back.
  sealed interface Moving {
    record Moved(Difficulty now) implements Moving {}

    /// Somebody else was quicker.
    record Stale(Difficulty now) implements Moving {}

    /// Empty or too long.
    record TextWrong() implements Moving {}

    record Absent() implements Moving {}

    record Forbidden() implements Moving {}
  }
}
