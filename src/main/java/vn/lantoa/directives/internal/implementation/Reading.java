package vn.lantoa.directives.internal.implementation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.implementation.Progress;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Puts together what documents carry out and what answers them.
@Component
class Reading {
  private final LinkRows links;
  private final AnswerRows answers;
  private final Organisation organisation;
  private final Sights sights;

  Reading(LinkRows links, AnswerRows answers, Organisation organisation, Sights sights) {
    this.links = links;
    this.answers = answers;
    this.organisation = organisation;
    this.sights = sights;
  }

  /// The unit and who carries it on today.
  Set<UnitId> holders(UnitId unit) {
    Set<UnitId> holders = new HashSet<>(sights.bearersOf(unit));
    holders.add(unit);
    return holders;
  }

  Lineage lineage(Sight sight, Directive document) {
    UnitId unit = document.unit();
    if (unit == null) {
      return new Lineage(List.of(), Map.of(), Map.of());
    }
    Set<UnitId> holders = holders(unit);
    Map<ClauseId, Set<ClauseId>> linked = links.links(List.of(document.id()));
    Set<ClauseId> told = linked.values().stream().flatMap(Set::stream).collect(toSet());
    List<Lineage.Parent> parents =
        links.parents(sight, document.id()).stream()
            .map(
                parent ->
                    with(
                        parent,
                        links.duties(parent.id(), holders).stream()
                            .filter(duty -> parent.seen() || told.contains(duty.clause()))
                            .toList()))
            .toList();
    List<Lineage.Duty> duties =
        parents.stream().flatMap(parent -> parent.duties().stream()).toList();
    List<Clause> unlinked =
        document.operative().stream().filter(clause -> !linked.containsKey(clause.id())).toList();
    return new Lineage(parents, linked, Likeness.guess(unlinked, duties));
  }

  private static Lineage.Parent with(Lineage.Parent parent, List<Lineage.Duty> duties) {
    return new Lineage.Parent(
        parent.id(),
        parent.label(),
        parent.subject(),
        parent.said(),
        parent.seen(),
        parent.endedOn(),
        parent.kept(),
        duties);
  }

  Answers answers(Sight sight, Directive above) {
    LocalDate today = sights.today();
    List<AnswerRows.Kept> kept = answers.documents(sight, above.id());
    List<DirectiveId> ids = kept.stream().map(AnswerRows.Kept::id).toList();
    Map<ClauseId, Progress> progress = answers.progress(sight, ids, today);
    Map<ClauseId, Set<ClauseId>> linked = links.links(ids);
    List<AnswerRows.Line> lines = answers.clauses(ids);
    List<Answers.Document> documents = new ArrayList<>();
    Map<ClauseId, List<Answers.Carried>> byClause = new LinkedHashMap<>();
    for (AnswerRows.Kept one : kept) {
      List<AnswerRows.Line> own =
          lines.stream().filter(line -> line.directive().equals(one.id())).toList();
      Answers.Document document = document(above, one, own, new Work(linked, progress));
      documents.add(document);
      own.forEach(line -> carry(byClause, document, line, new Work(linked, progress)));
    }
    documents.sort(Comparator.comparing(Answers.Document::unitName));
    Set<UnitId> asked = asked(above).keySet().stream().map(Unit::id).collect(toSet());
    return new Answers(
        documents,
        byClause,
        silent(sight, above, kept),
        asked.size(),
        answers.clausesHeldBy(above.id(), asked));
  }

  private record Work(Map<ClauseId, Set<ClauseId>> linked, Map<ClauseId, Progress> progress) {
    Progress of(ClauseId clause) {
      return progress.getOrDefault(clause, Progress.NONE);
    }

    Set<ClauseId> above(ClauseId clause) {
      return linked.getOrDefault(clause, Set.of());
    }
  }

  private static void carry(
      Map<ClauseId, List<Answers.Carried>> byClause,
      Answers.Document document,
      AnswerRows.Line line,
      Work work) {
    var carried =
        new Answers.Carried(document, line.id(), line.ref(), line.heading(), work.of(line.id()));
    work.above(line.id())
        .forEach(clause -> byClause.computeIfAbsent(clause, c -> new ArrayList<>()).add(carried));
  }

  private Answers.Document document(
      Directive above, AnswerRows.Kept kept, List<AnswerRows.Line> own, Work work) {
    Set<ClauseId> carried =
        own.stream().flatMap(line -> work.above(line.id()).stream()).collect(toSet());
    List<String> gaps =
        links.duties(above.id(), holders(kept.unit())).stream()
            .filter(duty -> duty.given() && !duty.plan() && !carried.contains(duty.clause()))
            .map(Lineage.Duty::ref)
            .toList();
    return new Answers.Document(
        kept.id(),
        kept.label(),
        kept.subject(),
        kept.unit(),
        nameOf(kept.unit()),
        kept.issuedOn(),
        kept.draft(),
        kept.recalled(),
        gaps,
        own.stream().map(line -> work.of(line.id())).reduce(Progress.NONE, Progress::plus));
  }

  String nameOf(UnitId unit) {
    return organisation
        .findUnit(unit, sights.today())
        .or(() -> organisation.lifeOf(unit).stream().reduce((a, b) -> b))
        .map(Unit::name)
        .orElse("");
  }

  private List<Answers.Silent> silent(
      Sight sight, Directive above, List<AnswerRows.Kept> documents) {
    if (!sight.everywhere()) {
      return List.of();
    }
    Set<UnitId> spoken =
        documents.stream()
            .filter(one -> !one.draft() && !one.recalled())
            .flatMap(one -> holders(one.unit()).stream())
            .collect(toSet());
    return asked(above).entrySet().stream()
        .filter(one -> !spoken.contains(one.getKey().id()))
        .map(one -> new Answers.Silent(one.getKey().id(), one.getKey().name(), one.getValue()))
        .sorted(Comparator.comparing(Answers.Silent::name))
        .toList();
  }

  /// Provincial units with work of the directive; documents of units ask nobody to answer.
  private Map<Unit, Boolean> asked(Directive above) {
    if (above.unit() != null) {
      return Map.of();
    }
    LocalDate today = sights.today();
    Map<UnitId, Boolean> holders = answers.holders(above.id());
    Map<Unit, Boolean> asked = new HashMap<>();
    organisation.unitsOn(today, UnitKind.PROVINCIAL).stream()
        .filter(unit -> holders.containsKey(unit.id()))
        .forEach(unit -> asked.put(unit, holders.getOrDefault(unit.id(), false)));
    return asked;
  }
}
