package vn.lantoa.targets.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Says a target as one sentence, in Vietnamese or English. What is not written yet is `…`, so that
/// a form can show the sentence while it grows.
@Component
class RuleWords {
  private static final String STATIONS_FORM = "BROADCAST";

  private final MeasureWords measures;
  private final UnitNames names;

  RuleWords(MeasureWords measures, UnitNames names) {
    this.measures = measures;
    this.names = names;
  }

  /// What is said about.
  ///
  /// @param kind every unit of the kind; null where they are named
  /// @param units names of those named
  /// @param days null where they are not known yet
  record Said(RuleBody rule, @Nullable UnitKind kind, List<String> units, @Nullable DayRange days) {
    Said {
      units = List.copyOf(units);
    }
  }

  /// The sentence of a target: `Mỗi BHXH tỉnh, thành phố tổ chức 10-12 hội nghị … mỗi năm.`
  String of(Target target, Locale locale) {
    return say(said(target.facts(), names.of(List.of(target))), locale);
  }

  /// The same for many, names looked up once.
  Map<TargetId, String> of(Collection<Target> targets, Locale locale) {
    Map<UnitId, Unit> units = names.of(targets);
    Map<TargetId, String> said = new HashMap<>();
    targets.forEach(one -> said.put(one.id(), say(said(one.facts(), units), locale)));
    return said;
  }

  private static Said said(Target.Facts facts, Map<UnitId, Unit> units) {
    Target.Scope scope = facts.scope();
    List<String> called =
        scope.units().stream()
            .map(id -> units.get(id))
            .map(unit -> unit == null ? MeasureWords.BLANK : unit.name())
            .toList();
    return new Said(RuleBody.of(facts.rule()), scope.kind(), called, facts.days());
  }

  /// The sentence of what is written so far; empty without a type.
  String say(Said said, Locale locale) {
    return said.rule()
        .kind()
        .map(type -> sentence(new RuleVoice(measures, said, locale), type))
        .orElse("");
  }

  private String sentence(RuleVoice voice, RuleBody.Type type) {
    String said =
        switch (type) {
          case RANGE -> range(voice);
          case WEEKLY_FLOOR -> weekly(voice);
          case COVERAGE -> coverage(voice);
          case PER_PARTNER -> perPartner(voice);
          case SHARE -> share(voice);
          case CUMULATIVE -> cumulative(voice);
          case RATIO -> ratio(voice);
        };
    String plain = said.replaceAll("\\s+", " ").replaceAll(" ([,.:])", "$1").strip();
    return plain.substring(0, 1).toUpperCase(voice.locale) + plain.substring(1) + ".";
  }

  private String range(RuleVoice v) {
    String number = v.amount(v.rule.min(), v.rule.max(), false);
    String amount = measures.amount(v.locale, v.measure, number);
    return MeasureWords.listed(List.of(v.who(), v.verb(), amount, v.per()));
  }

  private String weekly(RuleVoice v) {
    String form = v.measure instanceof Measure.OfWork work ? work.form() : MeasureWords.BLANK;
    String noun = measures.noun(v.locale, form);
    boolean station = "STATION".equals(v.rule.per());
    boolean plain = station && form.equals(STATIONS_FORM);
    String number = v.amount(v.rule.min(), null, false);
    String floor =
        plain
            ? number + " " + Counted.after(v.locale, number, noun)
            : measures.amount(v.locale, v.measure, number);
    String verb = v.verb();
    String base = v.text("targets.words.weekly", place(v), verb, floor);
    RuleBody.PartBody part = v.rule.part();
    if (part == null || (part.policyArea() == null && part.min() == null)) {
      return base;
    }
    String ofThem = v.amount(part.min(), null, false);
    return base
        + v.text(
            "targets.words.part",
            ofThem,
            measures.unit(v.locale, v.measure, ofThem),
            measures.policyArea(v.locale, part.policyArea()));
  }

  /// Whom a floor is for; of named units it says whose places.
  private String place(RuleVoice v) {
    String per = v.rule.per();
    if ("UNIT".equals(per)) {
      return v.who();
    }
    if (!"STATION".equals(per) && !"COMMUNE".equals(per)) {
      return v.text("targets.words.place.OPEN");
    }
    String each = v.text("targets.words.place." + per);
    return v.said.kind() != null || v.said.units().isEmpty()
        ? each
        : v.text("targets.words.place.within", each, v.who());
  }

  private String coverage(RuleVoice v) {
    String of = v.rule.of() == null ? "" : v.rule.of();
    return v.text(
        "targets.words.coverage",
        v.who(),
        v.verb(),
        v.thing(),
        v.amount(v.rule.min(), v.rule.max(), true),
        measures.nounOf(v.locale, of),
        v.days());
  }

  private String perPartner(RuleVoice v) {
    String number = v.amount(v.rule.min(), v.rule.max(), false);
    String amount = measures.amount(v.locale, v.measure, number);
    return v.text("targets.words.partner", v.who(), v.verb(), amount, v.per());
  }

  private String share(RuleVoice v) {
    String of = measures.name(v.locale, v.rule.of() == null ? "" : v.rule.of());
    String share = v.amount(v.rule.min(), null, true);
    boolean ofPeople =
        !(v.measure instanceof Measure.OfWork work)
            || work.field().isPeople()
            || work.form().equals(MeasureWords.BLANK);
    return ofPeople
        ? v.text(
            "targets.words.share", share, of, v.who(), measures.done(v.locale, v.measure), v.days())
        : v.text(
            "targets.words.share.work",
            measures.label(v.locale, v.measure),
            v.who(),
            share,
            of,
            v.days());
  }

  private String cumulative(RuleVoice v) {
    boolean shares = v.rule.of() != null && !v.rule.of().isBlank();
    List<RuleBody.StepBody> steps = v.rule.steps() == null ? List.of() : v.rule.steps();
    List<String> said = new ArrayList<>();
    for (RuleBody.StepBody step : steps) {
      String by = step.by() == null ? MeasureWords.BLANK : RuleVoice.day(step.by());
      said.add(v.text("targets.words.step", by, step(v, v.number(step.min(), shares), shares)));
    }
    if (said.isEmpty()) {
      String open = step(v, MeasureWords.BLANK, shares);
      said.add(v.text("targets.words.step", MeasureWords.BLANK, open));
    }
    String of = shares ? measures.name(v.locale, String.valueOf(v.rule.of())) : "";
    return v.text(
        shares ? "targets.words.steps.of" : "targets.words.steps",
        v.who(),
        measures.label(v.locale, v.measure),
        String.join(", ", said),
        of);
  }

  private String step(RuleVoice v, String number, boolean share) {
    return share ? number : number + " " + measures.unit(v.locale, v.measure, number);
  }

  private String ratio(RuleVoice v) {
    Measure by = Measure.parse(v.rule.of() == null ? "" : v.rule.of()).orElse(null);
    String form = v.measure instanceof Measure.OfWork work ? work.form() : "";
    boolean money = v.measure instanceof Measure.OfWork work && work.field() == Field.COST;
    String most = measures.number(v.locale, v.rule.max());
    String one =
        by instanceof Measure.OfWork(String other, Field field)
            ? other.equals(form)
                ? v.text("targets.words.one." + field.name(), measures.thing(v.locale, other))
                : v.text("targets.words.oneof." + field.name(), measures.thing(v.locale, other))
            : MeasureWords.BLANK;
    return v.text(
        "targets.words.ratio",
        v.who(),
        measures.label(v.locale, v.measure),
        money ? v.text("targets.words.money", most) : most,
        one,
        v.days());
  }
}
