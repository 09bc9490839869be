package vn.lantoa.directives.internal.evidence;

import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.evidence.Submission.Claim;

/// The canonical form of everything that is submitted: the same things in any order give the same
/// text, any other thing another one. A verdict is bound to its hash.
///
/// One line says what it is, one for the assignment, one for what is claimed, one for each piece of
/// evidence, sorted. Words are put in as their hash, so that no word can look like a line.
final class Canon {
  private static final String VERSION = "lantoa submission 1";

  private Canon() {}

  static String of(AssignmentId assignment, Claim claim, List<EvidenceRows.Row> items) {
    String claimed =
        claim.period() != null
            ? claim.period().from() + "/" + claim.period().end()
            : String.valueOf(claim.doneOn());
    return items.stream()
        .map(Canon::line)
        .sorted()
        .collect(
            Collectors.joining(
                "\n",
                VERSION
                    + "\n"
                    + assignment
                    + "\n"
                    + claimed
                    + "\t"
                    + Hashes.sha256(claim.report())
                    + "\n",
                "\n"));
  }

  static String sha256(AssignmentId assignment, Claim claim, List<EvidenceRows.Row> items) {
    return Hashes.sha256(of(assignment, claim, items));
  }

  private static String line(EvidenceRows.Row row) {
    String contents =
        row.contents().stream().map(ClauseId::toString).sorted().collect(Collectors.joining(","));
    return String.join(
        "\t",
        row.kind().name(),
        row.happenedOn().toString(),
        matter(row),
        Hashes.sha256(row.note()),
        contents);
  }

  /// An activity is itself; it has no bytes to compare.
  private static String matter(EvidenceRows.Row row) {
    return switch (row.kind()) {
      case FILE -> row.sha256();
      case LINK, TEXT -> Hashes.sha256(row.words());
      case ACTIVITY -> row.id().toString();
    };
  }
}
