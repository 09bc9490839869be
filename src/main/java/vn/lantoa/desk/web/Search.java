package vn.lantoa.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.web.Page;

/// Search over everything that has a name, with or without diacritics.
@Controller
class Search {
  private static final int HITS = 20;

  private final Directives directives;
  private final Organisation organisation;
  private final Clock clock;

  Search(Directives directives, Organisation organisation, Clock clock) {
    this.directives = directives;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/search")
  Page search(Viewer viewer, @RequestParam(defaultValue = "") String q) {
    String wanted = VietnameseText.fold(q);
    if (wanted.isEmpty()) {
      return new SearchPage(q, List.of(), List.of());
    }
    List<Unit> units =
        organisation.unitsOn(LocalDate.now(clock)).stream()
            .filter(unit -> VietnameseText.fold(unit.name()).contains(wanted))
            .limit(HITS)
            .toList();
    List<Directives.Line> letters =
        directives.list(viewer, new Directives.Filter(q, null, null, 1, HITS)).rows();
    return new SearchPage(q, letters, units);
  }
}
