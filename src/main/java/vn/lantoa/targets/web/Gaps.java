package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.Target;

/// How far units are from what is required of them, so that targets of different things compare.
final class Gaps {
  private static final int SCALE = 4;

  private Gaps() {}

  /// @param share gap by what is required
  record Gap(Target target, Standing standing, BigDecimal share) {}

  /// The gap as a share of what is required; absent where neither is known or nothing is required.
  static Optional<BigDecimal> shareOf(Standing standing) {
    BigDecimal gap = standing.gap();
    BigDecimal required = standing.required();
    return gap == null || required == null || required.signum() == 0
        ? Optional.empty()
        : Optional.of(gap.divide(required, SCALE, RoundingMode.HALF_UP));
  }

  /// The widest of those that somebody has to do something about.
  static List<Gap> widest(List<Progress> all, int most) {
    return all.stream()
        .flatMap(
            progress ->
                progress.rows().stream()
                    .filter(row -> row.state().isOpen())
                    .flatMap(
                        row ->
                            shareOf(row).stream()
                                .filter(share -> share.signum() > 0)
                                .map(share -> new Gap(progress.target(), row, share))))
        .sorted(
            Comparator.comparing(Gap::share)
                .reversed()
                .thenComparing(gap -> gap.standing().unit().code())
                .thenComparing(gap -> gap.target().facts().name()))
        .limit(most)
        .toList();
  }

  /// The widest first, those without a gap last.
  static Comparator<Standing> byGap() {
    return Comparator.comparing(
            (Standing row) -> order(shareOf(row).orElse(null)), Comparator.reverseOrder())
        .thenComparing(row -> row.unit().code());
  }

  private static BigDecimal order(@Nullable BigDecimal share) {
    return share == null ? BigDecimal.ONE.negate() : share;
  }
}
