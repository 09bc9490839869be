package vn.lantoa.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Step;

/// Acts and previews as programs get them.
@Component
class ActAnswers {
  private final MessageSource messages;

  ActAnswers(MessageSource messages) {
    this.messages = messages;
  }

  /// An act in a list.
  record LineAnswer(
      UUID id,
      Reorganisation.State state,
      int version,
      String number,
      LocalDate signedOn,
      LocalDate effectiveOn,
      String title,
      int stepCount) {
    static LineAnswer of(Reorganisation act) {
      return new LineAnswer(
          act.id().value(),
          act.state(),
          act.version(),
          act.act().number(),
          act.act().signedOn(),
          act.act().effectiveOn(),
          act.act().title(),
          act.act().steps().size());
    }
  }

  /// @param steps with things named by id; may be sent back as they are
  record ActAnswer(
      UUID id,
      Reorganisation.State state,
      int version,
      String number,
      LocalDate signedOn,
      LocalDate effectiveOn,
      String title,
      String legalBasis,
      List<Step> steps,
      Instant draftedAt,
      @Nullable Instant enactedAt,
      @Nullable WithdrawalAnswer withdrawal) {
    static ActAnswer of(Reorganisation act) {
      var withdrawal = act.withdrawal();
      return new ActAnswer(
          act.id().value(),
          act.state(),
          act.version(),
          act.act().number(),
          act.act().signedOn(),
          act.act().effectiveOn(),
          act.act().title(),
          act.act().legalBasis(),
          act.act().steps(),
          act.draftedAt(),
          act.enactedAt(),
          withdrawal == null ? null : new WithdrawalAnswer(withdrawal.at(), withdrawal.reason()));
    }
  }

  record WithdrawalAnswer(Instant at, String reason) {}

  record PreviewAnswer(
      boolean enactable,
      List<ProblemAnswer> problems,
      List<ChangeAnswer> lines,
      List<EffectAnswer> effects) {}

  /// @param step number from 1; 0 for the act as a whole
  record ProblemAnswer(int step, String code, String message, List<String> arguments) {}

  record ChangeAnswer(Kingdom of, Preview.Change change, String before, List<String> after) {}

  record EffectAnswer(
      String code, long count, Effect.Weight weight, String message, List<String> examples) {}

  PreviewAnswer of(Preview preview, Locale locale) {
    return new PreviewAnswer(
        preview.isEnactable(),
        preview.problems().stream()
            .map(
                p ->
                    new ProblemAnswer(
                        p.step(),
                        p.code(),
                        text("error.reorganisation." + p.code(), p.arguments().toArray(), locale),
                        p.arguments()))
            .toList(),
        preview.lines().stream()
            .map(l -> new ChangeAnswer(l.of(), l.change(), l.before(), l.after()))
            .toList(),
        preview.effects().stream()
            .map(
                e ->
                    new EffectAnswer(
                        e.code(),
                        e.count(),
                        e.weight(),
                        text("reorganisation.effect." + e.code(), new Object[] {e.count()}, locale),
                        e.examples()))
            .toList());
  }

  private String text(String key, Object[] arguments, Locale locale) {
    String text = messages.getMessage(key, arguments, key, locale);
    return text == null ? key : text;
  }
}
