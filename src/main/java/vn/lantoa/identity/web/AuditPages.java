package vn.lantoa.identity.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.AuditTrail;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The auditor's page: who did what, when, newest first.
@Controller
class AuditPages {
  private static final int ROWS = 50;

  private final AuditTrail trail;
  private final Accounts accounts;

  AuditPages(AuditTrail trail, Accounts accounts) {
    this.trail = trail;
    this.accounts = accounts;
  }

  @GetMapping("/audit")
  Page audit(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long before) {
    if (!viewer.may(Ability.AUDIT)) {
      throw Refusal.forbidden();
    }
    List<AuditTrail.Row> rows = trail.list(new AuditTrail.Filter(q, before, ROWS));
    Map<ActorId, String> people =
        accounts.personsOf(
            rows.stream().map(AuditTrail.Row::actor).collect(Collectors.toUnmodifiableSet()));
    return new AuditPage(rows, people, q, rows.size() == ROWS ? rows.getLast().id() : 0);
  }
}
