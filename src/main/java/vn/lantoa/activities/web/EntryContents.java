package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.web.EntryPage.ContentChoice;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.ContentTopics;

/// What a record may be about: standing topics, and what the open assignments of the unit cover.
/// What has to wait is shown and cannot be chosen.
@Component
class EntryContents {
  private final Contents contents;
  private final ContentTopics topics;

  EntryContents(Contents contents, ContentTopics topics) {
    this.contents = contents;
    this.topics = topics;
  }

  /// Topics that the assignment covers and that need not wait; empty without assignment.
  List<String> openFor(Viewer viewer, String assignment, LocalDate day) {
    List<AssignmentId> asked = Units.uuid(assignment).stream().map(AssignmentId::new).toList();
    List<CoveredContent> covered =
        contents.coveredBy(viewer, asked).values().stream().flatMap(List::stream).toList();
    Map<UUID, ContentTopic> byClause = topicsOf(covered);
    return covered.stream()
        .filter(content -> !content.isWaitingOn(day))
        .flatMap(content -> Stream.ofNullable(byClause.get(content.clause().value())))
        .map(topic -> topic.id().toString())
        .toList();
  }

  private Map<UUID, ContentTopic> topicsOf(Collection<CoveredContent> covered) {
    List<UUID> clauses =
        covered.stream().map(CoveredContent::clause).map(ClauseId::value).distinct().toList();
    Map<UUID, ContentTopic> byClause = new HashMap<>();
    for (ContentTopic topic : topics.ofClauses(clauses)) {
      ContentTopic.Origin origin = topic.origin();
      if (origin != null) {
        byClause.put(origin.clause(), topic);
      }
    }
    return byClause;
  }

  /// @param chosen ids that stay among the choices
  EntryPage.Said choices(
      Viewer viewer, List<String> chosen, List<AssignmentSummary> assignments, LocalDate day) {
    Map<AssignmentId, List<CoveredContent>> covered =
        contents.coveredBy(viewer, assignments.stream().map(AssignmentSummary::id).toList());
    Map<ClauseId, CoveredContent> clauses = new LinkedHashMap<>();
    covered.values().stream()
        .flatMap(List::stream)
        .forEach(content -> clauses.put(content.clause(), content));
    Map<UUID, ContentTopic> byClause = topicsOf(clauses.values());
    Map<ContentTopicId, ContentChoice> all = new LinkedHashMap<>();
    topics.standingOn(day).forEach(topic -> all.put(topic.id(), ContentChoice.open(topic)));
    clauses.forEach(
        (clause, content) -> {
          ContentTopic topic = byClause.get(clause.value());
          if (topic != null && topic.isOpenOn(day)) {
            all.put(topic.id(), ContentChoice.of(topic, content, day));
          }
        });
    kept(chosen, all.keySet()).forEach(topic -> all.put(topic.id(), ContentChoice.open(topic)));
    return new EntryPage.Said(groups(all.values()), openByAssignment(covered, byClause, day));
  }

  private List<ContentTopic> kept(List<String> chosen, Set<ContentTopicId> known) {
    return topics.findAll(
        chosen.stream()
            .flatMap(text -> Units.uuid(text).stream())
            .map(ContentTopicId::new)
            .filter(id -> !known.contains(id))
            .toList());
  }

  private static Map<String, List<ContentChoice>> groups(Collection<ContentChoice> choices) {
    Map<String, List<ContentChoice>> groups = new LinkedHashMap<>();
    for (ContentChoice choice : choices) {
      ContentTopic.Origin origin = choice.topic().origin();
      groups
          .computeIfAbsent(origin == null ? "" : origin.document(), document -> new ArrayList<>())
          .add(choice);
    }
    return groups;
  }

  private static Map<String, String> openByAssignment(
      Map<AssignmentId, List<CoveredContent>> covered,
      Map<UUID, ContentTopic> byClause,
      LocalDate day) {
    Function<List<CoveredContent>, String> ids =
        contents ->
            contents.stream()
                .filter(content -> !content.isWaitingOn(day))
                .flatMap(content -> Stream.ofNullable(byClause.get(content.clause().value())))
                .map(topic -> topic.id().toString())
                .collect(Collectors.joining(" "));
    return covered.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toString(), entry -> ids.apply(entry.getValue())));
  }
}
