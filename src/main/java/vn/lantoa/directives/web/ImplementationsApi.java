package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.implementation.Implementations.Beginning;
import vn.lantoa.directives.implementation.Implementations.Linking;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.implementation.Progress;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Implementing documents",
    description = "Documents with which provinces answer a directive, clause to clause.")
class ImplementationsApi {
  private final Implementations implementations;
  private final Directives directives;

  ImplementationsApi(Implementations implementations, Directives directives) {
    this.implementations = implementations;
    this.directives = directives;
  }

  /// @param gaps refs of clauses given to the unit that nothing carries out
  record DocumentAnswer(
      UUID id,
      String label,
      UUID unit,
      String unitName,
      @Nullable LocalDate issuedOn,
      boolean draft,
      boolean recalled,
      List<String> gaps,
      Progress progress) {
    static DocumentAnswer of(Answers.Document one) {
      return new DocumentAnswer(
          one.id().value(),
          one.label(),
          one.unit().value(),
          one.unitName(),
          one.issuedOn(),
          one.draft(),
          one.recalled(),
          one.gaps(),
          one.progress());
    }
  }

  record CarriedAnswer(UUID document, UUID clause, String ref, Progress progress) {}

  record ClauseAnswers(UUID clause, String ref, Progress progress, List<CarriedAnswer> carried) {}

  /// @param demanded whether a clause given to it asks for such a document
  record SilentAnswer(UUID unit, String name, boolean demanded) {}

  record AnswersAnswer(
      List<DocumentAnswer> documents, List<ClauseAnswers> clauses, List<SilentAnswer> silent) {}

  @GetMapping("/directives/{id}/implementations")
  @Operation(summary = "Documents that carry out a directive, with the work of the units below")
  AnswersAnswer answers(Viewer viewer, @PathVariable UUID id) {
    Directive directive = directive(viewer, id);
    Answers answers =
        implementations.answersFor(viewer, directive.id()).orElseThrow(Refusal::absent);
    return new AnswersAnswer(
        answers.documents().stream().map(DocumentAnswer::of).toList(),
        directive.operative().stream().map(clause -> clauseOf(answers, clause)).toList(),
        answers.silent().stream()
            .map(one -> new SilentAnswer(one.unit().value(), one.name(), one.demanded()))
            .toList());
  }

  private static ClauseAnswers clauseOf(Answers answers, Clause clause) {
    return new ClauseAnswers(
        clause.id().value(),
        clause.ref(),
        answers.progressOf(clause.id()),
        answers.of(clause.id()).stream()
            .map(
                one ->
                    new CarriedAnswer(
                        one.document().id().value(),
                        one.clause().value(),
                        one.ref(),
                        one.progress()))
            .toList());
  }

  record BegunAnswer(UUID id) {}

  @PostMapping("/directives/{id}/implementations")
  @Operation(summary = "Begin a draft that carries out a directive, linked clause to clause")
  ResponseEntity<BegunAnswer> begin(Viewer viewer, @PathVariable UUID id) {
    return switch (implementations.begin(viewer, new DirectiveId(id))) {
      case Beginning.Begun(var begun) ->
          ResponseEntity.created(URI.create("/api/v1/directives/" + begun))
              .body(new BegunAnswer(begun.value()));
      case Beginning.NotInForce() -> throw Refusal.of(HttpStatus.CONFLICT, "answer.not.in.force");
      case Beginning.NothingGiven() -> throw Refusal.of(HttpStatus.CONFLICT, "answer.nothing");
      case Beginning.Forbidden() -> throw Refusal.forbidden();
      case Beginning.Absent() -> throw Refusal.absent();
    };
  }

  /// @param dueOn day on which the issuing unit has to be done
  /// @param given whether the issuing unit has work of it
  record DutyAnswer(
      UUID clause, String ref, String heading, boolean given, @Nullable LocalDate dueOn) {
    static DutyAnswer of(Lineage.Duty duty) {
      return new DutyAnswer(
          duty.clause().value(), duty.ref(), duty.heading(), duty.given(), duty.dueOn());
    }
  }

  /// @param endedOn since when it does not hold any more
  /// @param kept whether the work goes on nevertheless
  record ParentAnswer(
      UUID id, String label, @Nullable LocalDate endedOn, boolean kept, List<DutyAnswer> clauses) {}

  /// @param proposed guessed; nobody has looked
  record LinkAnswer(UUID clause, List<UUID> carriesOut, boolean proposed) {}

  record LineageAnswer(
      int version, List<ParentAnswer> documents, List<LinkAnswer> links, List<UUID> gaps) {}

  @GetMapping("/directives/{id}/lineage")
  @Operation(summary = "What the clauses of a document carry out, and what nobody carries out")
  LineageAnswer lineage(Viewer viewer, @PathVariable UUID id) {
    Directive directive = directive(viewer, id);
    Lineage lineage =
        implementations.lineageFor(viewer, directive.id()).orElseThrow(Refusal::absent);
    return new LineageAnswer(
        directive.version(),
        lineage.parents().stream().map(ImplementationsApi::parent).toList(),
        directive.operative().stream()
            .filter(clause -> !lineage.shown(clause.id()).isEmpty())
            .map(clause -> link(lineage, clause.id()))
            .toList(),
        lineage.gaps().stream().map(duty -> duty.clause().value()).toList());
  }

  private static ParentAnswer parent(Lineage.Parent parent) {
    return new ParentAnswer(
        parent.id().value(),
        parent.label(),
        parent.endedOn(),
        parent.kept(),
        parent.duties().stream().map(DutyAnswer::of).toList());
  }

  private static LinkAnswer link(Lineage lineage, ClauseId clause) {
    return new LinkAnswer(
        clause.value(),
        lineage.shown(clause).stream().map(ClauseId::value).toList(),
        !lineage.links().containsKey(clause));
  }

  record LinkBody(UUID clause, Set<UUID> carriesOut) {}

  record LineageBody(int version, List<LinkBody> links) {}

  record LinkedAnswer(int version) {}

  @PutMapping("/directives/{id}/lineage")
  @Operation(summary = "Say what clauses carry out; clauses left out carry out nothing")
  LinkedAnswer link(Viewer viewer, @PathVariable UUID id, @RequestBody LineageBody body) {
    Map<ClauseId, Set<ClauseId>> links = new HashMap<>();
    for (LinkBody one : body.links() == null ? List.<LinkBody>of() : body.links()) {
      links.put(
          new ClauseId(one.clause()),
          one.carriesOut().stream().map(ClauseId::new).collect(Collectors.toSet()));
    }
    var edit = new Edit(new DirectiveId(id), body.version());
    return switch (implementations.link(viewer, edit, links)) {
      case Linking.Linked(int version) -> new LinkedAnswer(version);
      case Linking.Stale _ -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Linking.ClauseWrong() ->
          throw Refusal.fields(List.of(new Refusal.FieldError("links", "value.wrong")));
      case Linking.Forbidden() -> throw Refusal.forbidden();
      case Linking.Absent() -> throw Refusal.absent();
    };
  }

  /// @param document that carries out the clause of the assignment
  record TellBody(UUID document, String text) {}

  record ToldAnswer(UUID evidence) {}

  @PostMapping("/assignments/{id}/below")
  @Operation(summary = "Give what an implementing document did as evidence; replaces what was told")
  ToldAnswer tell(Viewer viewer, @PathVariable UUID id, @RequestBody TellBody body) {
    Giving giving =
        implementations.tell(
            viewer,
            new AssignmentId(id),
            new DirectiveId(body.document()),
            Typed.kept(body.text()));
    return switch (giving) {
      case Giving.Given(var evidence) -> new ToldAnswer(evidence.value());
      case Giving.TextWrong() ->
          throw Refusal.fields(List.of(new Refusal.FieldError("text", "evidence.text")));
      case Giving.Gated(var waiting) ->
          throw Refusal.fields(
              List.of(
                  new Refusal.FieldError(
                      "document",
                      "evidence.gated",
                      waiting.getFirst().ref(),
                      waiting.getFirst().reason())));
      case Giving.DayWrong() ->
          throw Refusal.fields(List.of(new Refusal.FieldError("document", "evidence.day")));
      case Giving.Over() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.over");
      case Giving.Forbidden() -> throw Refusal.forbidden();
      case Giving.Absent _, Giving.LinkWrong _, Giving.FileExpired _, Giving.Twice _ ->
          throw Refusal.absent();
    };
  }

  private Directive directive(Viewer viewer, UUID id) {
    return directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }
}
