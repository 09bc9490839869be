package vn.lantoa.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.Mailing;
import vn.lantoa.notifications.Mailing.Mail;
import vn.lantoa.notifications.ReminderRules;
import vn.lantoa.notifications.ReminderRules.Outcome;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;
import vn.lantoa.notifications.RuleId;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Reminders and mail",
    description = "Rules of reminding and the state of mail; administrators of the agency only.")
class AdministrationApi {
  private final ReminderRules rules;
  private final Mailing mailing;
  private final AgencyKeeper keeper;

  AdministrationApi(ReminderRules rules, Mailing mailing, AgencyKeeper keeper) {
    this.rules = rules;
    this.mailing = mailing;
    this.keeper = keeper;
  }

  /// @param days working days before the due day for DUE, after the day in question for the others
  /// @param everyDays again every so many working days; null for once
  record RuleAnswer(
      UUID id,
      Lateness lateness,
      int days,
      @Nullable Integer everyDays,
      Recipient recipient,
      boolean prompt,
      int version) {
    static RuleAnswer of(Rule rule) {
      Terms terms = rule.terms();
      return new RuleAnswer(
          rule.id().value(),
          terms.lateness(),
          terms.days(),
          terms.everyDays(),
          terms.recipient(),
          terms.prompt(),
          rule.version());
    }
  }

  /// @param version version that was seen; not needed for a new rule
  record RuleRequest(
      @Nullable Lateness lateness,
      @Nullable Integer days,
      @Nullable Integer everyDays,
      @Nullable Recipient recipient,
      boolean prompt,
      @Nullable Integer version) {
    Terms terms() {
      if (lateness == null || days == null || recipient == null) {
        String field = lateness == null ? "lateness" : days == null ? "days" : "recipient";
        throw Refusal.fields(List.of(new Refusal.FieldError(field, "value.missing")));
      }
      return new Terms(lateness, days, everyDays, recipient, prompt);
    }

    int seen() {
      if (version == null) {
        throw Refusal.fields(List.of(new Refusal.FieldError("version", "value.missing")));
      }
      return version;
    }
  }

  /// @param reply what the server said last
  record MailAnswer(
      UUID id,
      String person,
      String address,
      Mailing.Kind kind,
      LocalDate forDay,
      String subject,
      int lines,
      Mailing.State state,
      int attempts,
      Instant nextAttemptAt,
      String reply,
      Instant madeAt,
      @Nullable Instant endedAt) {
    static MailAnswer of(Mail mail) {
      return new MailAnswer(
          mail.id(),
          mail.person(),
          mail.address(),
          mail.kind(),
          mail.forDay(),
          mail.subject(),
          mail.lines(),
          mail.state(),
          mail.attempts(),
          mail.nextAttemptAt(),
          mail.reply(),
          mail.madeAt(),
          mail.endedAt());
    }
  }

  record MailsAnswer(
      List<MailAnswer> rows, int page, int size, long total, Mailing.Overview overview) {}

  @GetMapping("/reminder-rules")
  @Operation(summary = "All rules of reminding")
  List<RuleAnswer> rules(Viewer viewer) {
    keeper.require(viewer);
    return rules.list(viewer).stream().map(RuleAnswer::of).toList();
  }

  @PostMapping("/reminder-rules")
  @Operation(summary = "Add a rule")
  ResponseEntity<RuleAnswer> add(Viewer viewer, @RequestBody RuleRequest request) {
    keeper.require(viewer);
    RuleAnswer made = answer(rules.add(viewer, request.terms()));
    return ResponseEntity.status(HttpStatus.CREATED).body(made);
  }

  @PostMapping("/reminder-rules/preview")
  @Operation(summary = "What a rule would say today, and at its first run; nothing is said")
  ReminderRules.Preview preview(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID rule,
      @RequestBody RuleRequest request) {
    keeper.require(viewer);
    return rules.preview(viewer, rule == null ? null : new RuleId(rule), request.terms());
  }

  @PutMapping("/reminder-rules/{id}")
  @Operation(summary = "Change a rule; 409 when the version is not the present one")
  RuleAnswer change(Viewer viewer, @PathVariable UUID id, @RequestBody RuleRequest request) {
    keeper.require(viewer);
    return answer(rules.change(viewer, new RuleId(id), request.terms(), request.seen()));
  }

  @DeleteMapping("/reminder-rules/{id}")
  @Operation(summary = "Remove a rule; 409 when the version is not the present one")
  ResponseEntity<Void> remove(Viewer viewer, @PathVariable UUID id, @RequestParam int version) {
    keeper.require(viewer);
    return switch (rules.remove(viewer, new RuleId(id), version)) {
      case Outcome.Removed() -> ResponseEntity.noContent().build();
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Done done -> throw Refusal.absent();
      case Outcome.Wrong wrong -> throw Refusal.absent();
    };
  }

  private static RuleAnswer answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var rule) -> RuleAnswer.of(rule);
      case Outcome.Wrong(var field, var code) ->
          throw Refusal.fields(List.of(new Refusal.FieldError(field, code)));
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Removed removed -> throw Refusal.absent();
    };
  }

  @GetMapping("/mails")
  @Operation(summary = "Mails, the newest first, with how many are in each state")
  MailsAnswer mails(
      Viewer viewer,
      @RequestParam(required = false) Mailing.@Nullable State state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size) {
    keeper.require(viewer);
    Slice<Mail> mails = mailing.list(viewer, state, page, size);
    return new MailsAnswer(
        mails.rows().stream().map(MailAnswer::of).toList(),
        mails.page(),
        mails.size(),
        mails.total(),
        mailing.overview(viewer));
  }

  @PostMapping("/mails/{id}/again")
  @Operation(summary = "Send a failed or unknown mail again, under the same Message-ID")
  ResponseEntity<Void> again(Viewer viewer, @PathVariable UUID id) {
    keeper.require(viewer);
    return decided(mailing.again(viewer, id));
  }

  @PostMapping("/mails/{id}/settle")
  @Operation(summary = "Lay a failed or unknown mail aside")
  ResponseEntity<Void> settle(Viewer viewer, @PathVariable UUID id) {
    keeper.require(viewer);
    return decided(mailing.settle(viewer, id));
  }

  private static ResponseEntity<Void> decided(Mailing.Outcome outcome) {
    return switch (outcome) {
      case Mailing.Outcome.Done() -> ResponseEntity.noContent().build();
      case Mailing.Outcome.NotOpen() -> throw Refusal.of(HttpStatus.CONFLICT, "mail.not.open");
      case Mailing.Outcome.NoAddress() ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "mail.no.address");
      case Mailing.Outcome.Absent() -> throw Refusal.absent();
    };
  }
}
