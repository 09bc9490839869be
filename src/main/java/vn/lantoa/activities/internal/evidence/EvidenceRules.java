package vn.lantoa.activities.internal.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityEvidence;
import vn.lantoa.activities.ActivityEvidence.Addition;
import vn.lantoa.activities.ActivityEvidence.Matter;
import vn.lantoa.activities.Fault;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Links;

/// What is wrong with evidence before it is taken.
@Component
class EvidenceRules {
  private final KeptFiles files;
  private final Clock clock;

  EvidenceRules(KeptFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /// What stands with the record already.
  ///
  /// @param keys hashes of files and plain addresses
  record Standing(int pieces, Set<String> keys) {
    static final Standing NOTHING = new Standing(0, Set.of());
  }

  List<Fault> faults(Viewer viewer, List<Addition> additions, Standing standing) {
    List<Fault> faults = new ArrayList<>();
    if (standing.pieces() + additions.size() > ActivityEvidence.MOST) {
      faults.add(new Fault("file", "evidence.many", ActivityEvidence.MOST));
    }
    Set<String> keys = new HashSet<>(standing.keys());
    for (Addition addition : additions) {
      LocalDate day = addition.happenedOn();
      if (day != null && day.isAfter(LocalDate.now(clock))) {
        faults.add(new Fault("shownOn", "evidence.day"));
      }
      if (addition.caption().length() > ActivityEvidence.LONGEST_CAPTION) {
        faults.add(new Fault("caption", "evidence.caption", ActivityEvidence.LONGEST_CAPTION));
      }
      ofMatter(viewer, addition.matter(), keys, faults);
    }
    return faults.stream().distinct().toList();
  }

  private void ofMatter(Viewer viewer, Matter matter, Set<String> keys, List<Fault> faults) {
    switch (matter) {
      case Matter.OfLink(var address) -> {
        if (Links.accepted(address).isEmpty()) {
          faults.add(new Fault("link", "evidence.link"));
        } else if (!keys.add(Links.plain(address.strip()))) {
          faults.add(new Fault("link", "evidence.twice", address.strip()));
        }
      }
      case Matter.OfFile(var ticket) -> {
        List<Received> received = files.standing(viewer, List.of(ticket));
        if (received.isEmpty()) {
          faults.add(new Fault("file", "evidence.expired"));
        } else if (!keys.add(received.getFirst().sha256())) {
          faults.add(new Fault("file", "evidence.twice", received.getFirst().name()));
        }
      }
    }
  }
}
