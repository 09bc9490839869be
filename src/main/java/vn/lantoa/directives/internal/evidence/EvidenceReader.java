package vn.lantoa.directives.internal.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.evidence.Evidence;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.evidence.Submission;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.files.FileId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.Lookalikes;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;

/// Rows as people read them: with the names of people, the files, and where the same stands.
@Component
class EvidenceReader {
  private final EvidenceRows rows;
  private final KeptFiles files;
  private final Lookalikes lookalikes;
  private final Accounts accounts;
  private final Sights sights;

  EvidenceReader(
      EvidenceRows rows, KeptFiles files, Lookalikes lookalikes, Accounts accounts, Sights sights) {
    this.rows = rows;
    this.files = files;
    this.lookalikes = lookalikes;
    this.accounts = accounts;
    this.sights = sights;
  }

  /// In the order of the rows.
  List<Evidence> read(Viewer viewer, List<EvidenceRows.Row> found) {
    Set<EvidenceId> ids =
        found.stream().map(EvidenceRows.Row::id).collect(Collectors.toUnmodifiableSet());
    Map<EvidenceId, List<Evidence.Twin>> twins =
        rows.twins(sights.of(viewer), ids).stream()
            .collect(
                Collectors.groupingBy(
                    EvidenceRows.TwinRow::of,
                    Collectors.mapping(
                        twin -> new Evidence.Twin(twin.assignment(), twin.ref(), twin.unit()),
                        Collectors.toList())));
    Map<FileId, KeptFile> kept = filesOf(viewer, found);
    Map<FileId, List<Lookalike>> alike = lookalikes.of(viewer, kept.keySet());
    Map<ActorId, String> people = people(found.stream().map(EvidenceRows.Row::givenBy).toList());
    return found.stream()
        .map(
            row ->
                new Evidence(
                    row.id(),
                    row.kind(),
                    row.happenedOn(),
                    row.file() == null ? null : kept.get(row.file()),
                    row.record(),
                    row.words(),
                    row.note(),
                    new Evidence.Giver(
                        row.givenBy(),
                        people.getOrDefault(row.givenBy().actor(), ""),
                        row.givenAt()),
                    row.contents(),
                    twins.getOrDefault(row.id(), List.of()),
                    row.file() == null ? List.of() : alike.getOrDefault(row.file(), List.of())))
        .toList();
  }

  private Map<FileId, KeptFile> filesOf(Viewer viewer, List<EvidenceRows.Row> found) {
    Set<FileId> wanted =
        found.stream()
            .map(EvidenceRows.Row::file)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return files.list(viewer, wanted).stream()
        .collect(Collectors.toMap(KeptFile::id, Function.identity()));
  }

  private Map<ActorId, String> people(List<AccountId> wanted) {
    return accounts.personsOf(
        wanted.stream().map(AccountId::actor).collect(Collectors.toUnmodifiableSet()));
  }

  Submission read(SubmissionRows.Row row) {
    SubmissionRows.Reviewed reviewed = row.reviewed();
    Map<ActorId, String> people =
        people(
            reviewed == null
                ? List.of(row.submittedBy())
                : List.of(row.submittedBy(), reviewed.by()).stream().distinct().toList());
    return new Submission(
        row.id(),
        row.assignment(),
        row.claim(),
        row.sha256(),
        row.again(),
        row.superseded(),
        new Submission.Office(row.office(), row.officeName()),
        new Submission.Submitter(
            row.submittedBy(),
            people.getOrDefault(row.submittedBy().actor(), ""),
            row.submittedAt()),
        reviewed == null
            ? null
            : new Submission.Verdict(
                reviewed.outcome(),
                reviewed.reason(),
                people.getOrDefault(reviewed.by().actor(), ""),
                reviewed.at()));
  }
}
