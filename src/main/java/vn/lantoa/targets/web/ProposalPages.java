package vn.lantoa.targets.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Targets;

/// Targets that were read out of directives, to be looked at and written.
@Controller
class ProposalPages {
  private static final int DIRECTIVES = 20;

  private final Targets targets;
  private final ClauseTargets clauses;
  private final Directives directives;
  private final RuleWords words;

  ProposalPages(Targets targets, ClauseTargets clauses, Directives directives, RuleWords words) {
    this.targets = targets;
    this.clauses = clauses;
    this.directives = directives;
    this.words = words;
  }

  @GetMapping("/targets/proposals")
  Page list(
      Viewer viewer,
      Locale locale,
      @RequestParam(defaultValue = "") String directive,
      @RequestParam(defaultValue = "1") int page) {
    if (!targets.mayGive(viewer)) {
      throw Refusal.forbidden();
    }
    if (!directive.isEmpty()) {
      return ofOne(viewer, clauses.find(viewer, directive).orElseThrow(Refusal::absent), locale);
    }
    int shown = Math.max(page, 1);
    List<ProposalsPage.Line> lines =
        clauses.open(viewer, shown, DIRECTIVES).stream().map(found -> line(found, locale)).toList();
    int pages =
        directives.list(viewer, new Directives.Filter("", false, null, shown, DIRECTIVES)).pages();
    return new ProposalsPage(lines, shown, pages, "");
  }

  private ProposalsPage ofOne(Viewer viewer, Directive directive, Locale locale) {
    return new ProposalsPage(
        clauses.open(viewer, directive).stream().map(found -> line(found, locale)).toList(),
        1,
        1,
        directive.label());
  }

  private ProposalsPage.Line line(ClauseTargets.Found found, Locale locale) {
    return new ProposalsPage.Line(
        found.directive().id().toString(),
        found.directive().label(),
        found.clause().id().toString(),
        found.clause().ref(),
        found.n(),
        found.words(),
        sentence(found.input(), locale));
  }

  private String sentence(TargetInput input, Locale locale) {
    RuleBody rule = new TargetInputReader(input, locale).read().body().rule();
    Optional<UnitKind> kind =
        Stream.of(UnitKind.values())
            .filter(one -> one.name().equals(input.value("kind")))
            .findFirst();
    return rule == null
        ? ""
        : words.say(new RuleWords.Said(rule, kind.orElse(null), List.of(), null), locale);
  }
}
