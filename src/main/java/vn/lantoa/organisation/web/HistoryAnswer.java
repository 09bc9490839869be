package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Chronicle.ActMark;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Chronicle.Tie;
import vn.lantoa.organisation.Chronicle.Ties;

/// The life of a unit or area as programs get it.
///
/// @param predecessors as they were on their last day
/// @param successors as they were on their first day
record HistoryAnswer<A>(
    UUID id,
    List<VersionAnswer<A>> versions,
    List<TieAnswer<A>> predecessors,
    List<TieAnswer<A>> successors) {
  HistoryAnswer {
    versions = List.copyOf(versions);
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
  }

  /// @param parents versions of what was above it in the time
  /// @param act the act that opened it; null when it was given
  record VersionAnswer<A>(A version, List<A> parents, @Nullable ActAnswer act) {
    VersionAnswer {
      parents = List.copyOf(parents);
    }
  }

  record ActAnswer(UUID id, String number) {}

  /// @param part whether only a part was taken over
  record TieAnswer<A>(A thing, LocalDate effectiveOn, boolean part, @Nullable ActAnswer act) {}

  static <T, A> HistoryAnswer<A> of(
      UUID id, List<Chapter<T>> life, Ties<T> ties, Function<T, A> answer) {
    return new HistoryAnswer<>(
        id,
        life.stream()
            .map(
                chapter ->
                    new VersionAnswer<>(
                        answer.apply(chapter.version()),
                        chapter.above().stream().map(answer).toList(),
                        act(chapter.act())))
            .toList(),
        ties(ties.predecessors(), answer),
        ties(ties.successors(), answer));
  }

  private static <T, A> List<TieAnswer<A>> ties(List<Tie<T>> ties, Function<T, A> answer) {
    return ties.stream()
        .map(
            tie ->
                new TieAnswer<>(
                    answer.apply(tie.thing()), tie.effectiveOn(), tie.part(), act(tie.act())))
        .toList();
  }

  private static @Nullable ActAnswer act(@Nullable ActMark act) {
    return act == null ? null : new ActAnswer(act.id(), act.number());
  }
}
