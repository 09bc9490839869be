package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/directives")
@Tag(name = "Directives", description = "Registered documents, taken apart into clauses.")
class DirectivesApi {
  private final Directives directives;
  private final Dossiers dossiers;
  private final MessageSource messages;

  DirectivesApi(Directives directives, Dossiers dossiers, MessageSource messages) {
    this.directives = directives;
    this.dossiers = dossiers;
    this.messages = messages;
  }

  /// @param assignments how many the caller sees; 0 for a draft
  record LineAnswer(
      UUID id,
      String status,
      @Nullable String type,
      @Nullable String notation,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer,
      @Nullable String subject,
      long clauses,
      long assignments,
      long acknowledged,
      long overdue) {
    static LineAnswer of(Directives.Line line) {
      return new LineAnswer(
          line.id().value(),
          line.draft() ? "DRAFT" : "ISSUED",
          line.type(),
          line.notation(),
          line.issuedOn(),
          line.issuer(),
          line.subject(),
          line.clauses(),
          line.assignments(),
          line.acknowledged(),
          line.overdue());
    }
  }

  record ListAnswer(List<LineAnswer> rows, int page, int size, long total) {}

  /// @param dueOn null for standing work
  /// @param acknowledgeWithinDays working days from today, 0 to 365
  /// @param reviewWanted whether work is done only once its evidence was accepted; null leaves it
  /// @param clauses clauses with a term of their own
  record IssueOrder(
      @Nullable LocalDate dueOn,
      @Nullable Integer acknowledgeWithinDays,
      @Nullable Boolean reviewWanted,
      @Nullable List<ClauseOrder> clauses) {
    Map<ClauseId, Directives.ClauseTerm> exceptions() {
      Map<ClauseId, Directives.ClauseTerm> terms = new HashMap<>();
      if (clauses != null) {
        clauses.forEach(
            one -> terms.put(new ClauseId(one.clause()), new Directives.ClauseTerm(one.dueOn())));
      }
      return terms;
    }
  }

  /// A clause with a term of its own.
  ///
  /// @param dueOn null for standing work
  record ClauseOrder(UUID clause, @Nullable LocalDate dueOn) {}

  record IssueAnswer(long assignments) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Register a document: txt, md, html, docx or pdf",
      description =
          "Either `file` (the letter) with any number of `annex`, or `files`, among which the"
              + " letter is guessed.")
  ResponseEntity<DirectiveAnswer> register(
      Viewer viewer,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable List<MultipartFile> annex,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Locale locale)
      throws IOException {
    return switch (directives.register(viewer, handing(file, annex, files))) {
      case Registration.Registered(var id) -> {
        Directive made = directive(viewer, id.value());
        yield ResponseEntity.created(URI.create("/api/v1/directives/" + id))
            .eTag(String.valueOf(made.version()))
            .body(DirectiveAnswer.of(made, messages, locale));
      }
      case Registration.Secret(String marking, int line) ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "directive.secret", marking, line);
      case Registration.Unreadable(var reason, String name) ->
          throw Refusal.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "directive.unreadable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '.'),
              name,
              Directives.LARGEST / 1024 / 1024,
              Directives.MOST_FILES);
      case Registration.Duplicate(var id) ->
          throw Refusal.of(HttpStatus.CONFLICT, "directive.duplicate", id.toString());
      case Registration.Forbidden() -> throw Refusal.forbidden();
    };
  }

  private static Directives.Handing handing(
      @Nullable MultipartFile file,
      @Nullable List<MultipartFile> annex,
      @Nullable List<MultipartFile> files)
      throws IOException {
    if (file == null) {
      return new Directives.Handing(Uploaded.files(files), null);
    }
    List<Directives.ReceivedFile> all = new ArrayList<>();
    String name = String.valueOf(file.getOriginalFilename());
    all.add(new Directives.ReceivedFile(name, file.getBytes()));
    all.addAll(Uploaded.files(annex));
    all.addAll(Uploaded.files(files));
    return new Directives.Handing(all, 0);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A directive as it is understood now; the ETag is its version")
  ResponseEntity<DirectiveAnswer> one(Viewer viewer, @PathVariable UUID id, Locale locale) {
    Directive directive = directive(viewer, id);
    return ResponseEntity.ok()
        .eTag(String.valueOf(directive.version()))
        .body(DirectiveAnswer.of(directive, messages, locale));
  }

  @GetMapping
  @Operation(summary = "Directives the caller sees: drafts first, then newest first")
  ListAnswer list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    Boolean draft =
        switch (status) {
          case "" -> null;
          case "DRAFT" -> Boolean.TRUE;
          case "ISSUED" -> Boolean.FALSE;
          default -> throw Refusal.fields(List.of(new Refusal.FieldError("status", "value.wrong")));
        };
    Slice<Directives.Line> slice =
        directives.list(viewer, new Directives.Filter(q, draft, year, page, size));
    List<LineAnswer> rows = slice.rows().stream().map(LineAnswer::of).toList();
    return new ListAnswer(rows, slice.page(), slice.size(), slice.total());
  }

  @PostMapping("/{id}/issue")
  @Operation(summary = "Issue a draft: one assignment per operative clause and unit meant")
  IssueAnswer issue(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody IssueOrder order) {
    Integer days = order.acknowledgeWithinDays();
    if (days == null) {
      throw field("acknowledgeWithinDays", "value.missing");
    }
    var wanted =
        new Directives.IssueOrder(order.dueOn(), days, Versions.of(ifMatch), order.exceptions());
    Boolean reviewWanted = order.reviewWanted();
    if (reviewWanted != null) {
      dossiers.wantReview(viewer, new DirectiveId(id), reviewWanted);
    }
    return answer(directives.issue(viewer, new DirectiveId(id), wanted));
  }

  private static IssueAnswer answer(Issuing outcome) {
    return switch (outcome) {
      case Issuing.Issued(long made) -> new IssueAnswer(made);
      case Issuing.NotDraft() -> throw DirectivePages.notDraft();
      case Issuing.Stale(int version) -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Issuing.DateMissing() -> throw unprocessable("directive.date.missing");
      case Issuing.NewsArticle(String reported) ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "directive.news.article", reported);
      case Issuing.SuccessionOpen(var old) ->
          throw Refusal.of(
              HttpStatus.CONFLICT, "directive.succession.open", String.join("; ", old));
      case Issuing.NothingOperative() -> throw unprocessable("directive.nothing.operative");
      case Issuing.AddresseeUnknown(var unknown) -> throw unknownAddressees(unknown);
      case Issuing.DaysWrong(boolean due) -> throw wrongDays(due);
      case Issuing.ClauseDayWrong(var clause) ->
          throw field("clauses." + clause, "directive.due.wrong");
      case Issuing.Forbidden() -> throw Refusal.forbidden();
      case Issuing.Absent() -> throw Refusal.absent();
    };
  }

  private static Refusal wrongDays(boolean due) {
    return due
        ? field("dueOn", "directive.due.wrong")
        : field("acknowledgeWithinDays", "directive.days.wrong");
  }

  private static Refusal unknownAddressees(List<Directives.FanOut.Unknown> unknown) {
    return Refusal.fields(
        unknown.stream()
            .map(
                one ->
                    new Refusal.FieldError(
                        "clauses." + one.ref(),
                        one.beyond() == null
                            ? "directive.addressee.unknown"
                            : "directive.addressee.beyond",
                        one.name()))
            .toList());
  }

  private static Refusal unprocessable(String code) {
    return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
  }

  private static Refusal field(String field, String code) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code)));
  }

  private Directive directive(Viewer viewer, UUID id) {
    return directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }
}
