package vn.lantoa.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/content-topics")
@Tag(
    name = "Content topics",
    description = "What communication says: standing topics and content clauses of directives.")
class ContentTopicsApi {
  private final ContentTopics topics;

  ContentTopicsApi(ContentTopics topics) {
    this.topics = topics;
  }

  /// @param clause content clause that it is; null for a standing topic, likewise document and ref
  /// @param openFrom first day on which work may name it
  /// @param closedOn first day on which it may not any more; null while it may
  record TopicAnswer(
      UUID id,
      String code,
      String name,
      String nameEn,
      @Nullable UUID clause,
      @Nullable String document,
      @Nullable String ref,
      LocalDate openFrom,
      @Nullable LocalDate closedOn) {
    static TopicAnswer of(ContentTopic topic) {
      ContentTopic.Origin origin = topic.origin();
      return new TopicAnswer(
          topic.id().value(),
          topic.code(),
          topic.name().vi(),
          topic.name().en(),
          origin == null ? null : origin.clause(),
          origin == null ? null : origin.document(),
          origin == null ? null : origin.ref(),
          topic.openFrom(),
          topic.closedOn());
    }
  }

  @GetMapping
  @Operation(summary = "Standing topics, then those of directives, the newest document first")
  List<TopicAnswer> list(
      @Parameter(description = "Only topics that work of this day may name")
          @RequestParam(required = false)
          @Nullable LocalDate on) {
    return topics.list().stream()
        .filter(topic -> on == null || topic.isOpenOn(on))
        .map(TopicAnswer::of)
        .toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "One topic by its code")
  TopicAnswer one(@PathVariable String code) {
    return topics.findByCode(code).map(TopicAnswer::of).orElseThrow(Refusal::absent);
  }
}
