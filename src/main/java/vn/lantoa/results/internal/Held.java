package vn.lantoa.results.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lantoa.results.internal.Block.Run;
import vn.lantoa.results.internal.Journal.Mark;

/// Folded sums of a part of a month in memory: rows, and what was folded since these were read; and
/// the rows added up over kinds and over places, for questions that do not ask for them.
///
/// @param mark moment of the summary that block and late tell together
/// @param block most of it
/// @param byPlace its rows added up over kinds
/// @param byKind its rows added up over places
/// @param late what was folded since
record Held(Mark mark, Block block, Block byPlace, Block byKind, Block late) {
  /// A block is made anew when what was added to it is one part in so many.
  private static final int LATE = 16;

  /// Which traits of rows a question tells apart.
  record Asking(boolean places, boolean kinds) {}

  static Held of(Mark mark, Block block) {
    return new Held(mark, block, block.overKinds(), block.overPlaces(), Block.EMPTY);
  }

  List<Block> blocks(Asking asking) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(!asking.places() ? byKind : !asking.kinds() ? byPlace : block);
    if (late.rows() > 0) {
      blocks.add(late);
    }
    return blocks;
  }

  /// To a large block little is added by itself, so that few changes cost little.
  Held with(Mark now, Map<Run, Map<Integer, long[]>> changes) {
    if (changes.isEmpty()) {
      return new Held(now, block, byPlace, byKind, late);
    }
    Block later = late.with(changes);
    return later.rows() * LATE < block.rows()
        ? new Held(now, block, byPlace, byKind, later)
        : of(now, block.with(later));
  }

  long rows() {
    return (long) block.rows() + byPlace.rows() + byKind.rows() + late.rows();
  }

  long bytes() {
    return block.bytes() + byPlace.bytes() + byKind.bytes() + late.bytes();
  }
}
