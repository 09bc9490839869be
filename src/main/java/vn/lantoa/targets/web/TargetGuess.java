package vn.lantoa.targets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.RuleBody;

/// Fills the form of a target from the words of a clause, as far as they say. What they do not say
/// stays empty, and the form asks: for whom a weekly floor holds is not guessed.
final class TargetGuess {
  private static final int LONGEST_NAME = 200;

  // Words as folding leaves them: no diacritics, one space for all that is no letter or digit.
  private static final Pattern WITHIN = Pattern.compile("trong (?:do|so do)");
  private static final Pattern WEEKLY = Pattern.compile("\\b(?:moi|hang|trong) tuan\\b");
  private static final Pattern EACH =
      Pattern.compile("\\bto chuc hoi(?! nghi)|\\bdoan the\\b|\\bco quan\\b");
  private static final Pattern PARTNER =
      Pattern.compile("\\bmoi (?:co quan|to chuc|doan the)\\b|\\b(?:co quan|don vi) phoi hop\\b");
  private static final Pattern PLACES = Pattern.compile("^(?:so )?(?:xa|phuong|thi tran)\\b");
  private static final Pattern YEAR = Pattern.compile("\\bnam (20\\d\\d)\\b");
  private static final Pattern STATION = Pattern.compile("\\b(?:moi|luot) dai\\b");

  private static final Map<String, String> WHOLES =
      Map.of(
          "cong tac vien", "COLLABORATORS_ACTIVE",
          "nhan vien thu", "COLLABORATORS_ACTIVE",
          "dang vien", "PARTY_MEMBERS",
          "luc luong lao dong", "LABOUR_FORCE",
          "nguoi lao dong", "LABOUR_FORCE",
          "doanh nghiep", "ENTERPRISES",
          "hoc sinh", "PUPILS",
          "ho gia dinh", "HOUSEHOLDS",
          "nguoi dan", "POPULATION");

  private final Taxonomies taxonomies;

  TargetGuess(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /// @param words of the clause that say it
  record Guess(String words, TargetInput input) {}

  /// Words of a target, and where they stand.
  ///
  /// @param text sentence around it, folded
  /// @param after what follows it, folded, up to the next target
  private record Spot(Marks.Target target, String text, String after, String whole) {}

  /// A target and a part of it ("trong đó …") are one.
  List<Guess> of(String clause, Marks marks) {
    List<Spot> spots = spots(clause, marks.targets());
    List<Guess> guesses = new ArrayList<>();
    for (int at = 0; at < spots.size(); at++) {
      Spot spot = spots.get(at);
      Spot part =
          at + 1 < spots.size() && isPart(spot, spots.get(at + 1)) ? spots.get(at + 1) : null;
      guesses.add(guess(spot, part, marks));
      at += part == null ? 0 : 1;
    }
    return guesses;
  }

  private static List<Spot> spots(String clause, List<Marks.Target> targets) {
    String text = VietnameseText.composed(clause);
    List<Integer> starts = new ArrayList<>();
    int from = 0;
    for (Marks.Target target : targets) {
      int at = text.indexOf(target.words(), from);
      starts.add(Math.max(at, 0));
      from = at < 0 ? from : at + 1;
    }
    List<Spot> spots = new ArrayList<>();
    for (int at = 0; at < targets.size(); at++) {
      int end = starts.get(at) + targets.get(at).words().length();
      int next = at + 1 < targets.size() ? Math.max(starts.get(at + 1), end) : text.length();
      String after = VietnameseText.fold(text.substring(Math.min(end, next), next));
      spots.add(
          new Spot(
              targets.get(at),
              VietnameseText.fold(around(text, starts.get(at), end)),
              after,
              VietnameseText.fold(text)));
    }
    return spots;
  }

  /// The line in which it stands.
  private static String around(String text, int start, int end) {
    int from = text.lastIndexOf('\n', Math.max(start - 1, 0));
    int to = text.indexOf('\n', Math.min(end, text.length()));
    return text.substring(from < 0 || start == 0 ? 0 : from, to < 0 ? text.length() : to);
  }

  private static boolean isPart(Spot whole, Spot next) {
    return !whole.target().share()
        && WITHIN.matcher(whole.after()).find()
        && folded(whole.target().noun()).equals(folded(next.target().noun()));
  }

  private Guess guess(Spot spot, @Nullable Spot part, Marks marks) {
    Marks.Target target = spot.target();
    RuleBody.Type type = type(spot);
    String words = part == null ? target.words() : target.words() + ", … " + part.target().words();
    TargetInput input =
        TargetInput.empty()
            .with("rule.type", type.name())
            .with("name", name(words, spot))
            .with("rule.min", number(target.least()))
            .with("rule.max", number(target.most()))
            .with("rule.measure", form(spot, marks))
            .with("rule.field", Field.QUANTITY.name())
            .with("scope", "KIND");
    input = periods(input, type, spot);
    input = units(input, spot);
    if (type == RuleBody.Type.COVERAGE) {
      input = input.with("rule.of", "COMMUNES").with("rule.field", Field.ACTIVITIES.name());
    }
    if (type == RuleBody.Type.SHARE) {
      input = shares(input, spot);
    }
    if (part != null && type == RuleBody.Type.WEEKLY_FLOOR) {
      input =
          input
              .with("rule.part.min", number(part.target().least()))
              .with("rule.part.policyArea", area(part.after(), marks));
    }
    return new Guess(words, input);
  }

  private static RuleBody.Type type(Spot spot) {
    Marks.Target target = spot.target();
    if (target.share()) {
      return PLACES.matcher(folded(target.noun())).find()
          ? RuleBody.Type.COVERAGE
          : RuleBody.Type.SHARE;
    }
    if (folded(target.per()).contains("tuan") || WEEKLY.matcher(spot.text()).find()) {
      return target.least() == null ? RuleBody.Type.RANGE : RuleBody.Type.WEEKLY_FLOOR;
    }
    boolean partner =
        EACH.matcher(folded(target.words())).find() || PARTNER.matcher(spot.text()).find();
    return partner && target.least() != null ? RuleBody.Type.PER_PARTNER : RuleBody.Type.RANGE;
  }

  private static String name(String words, Spot spot) {
    String name = words.replaceAll("\\s+", " ").strip();
    String noun = spot.target().noun();
    String full = noun == null || name.contains(noun) ? name : name + " " + noun;
    return full.length() > LONGEST_NAME ? full.substring(0, LONGEST_NAME) : full;
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static TargetInput periods(TargetInput input, RuleBody.Type type, Spot spot) {
    String per = folded(spot.target().per()) + " " + spot.after();
    String period =
        switch (type) {
          case RANGE, PER_PARTNER -> period(per);
          case WEEKLY_FLOOR -> STATION.matcher(spot.text()).find() ? "STATION" : "";
          case COVERAGE, SHARE, CUMULATIVE, RATIO -> "";
        };
    Matcher year = YEAR.matcher(spot.whole());
    TargetInput filled = input.with("rule.per", period);
    return year.find()
        ? filled.with("from", year.group(1) + "-01-01").with("to", year.group(1) + "-12-31")
        : filled;
  }

  private static String period(String per) {
    if (per.contains("quy")) {
      return "QUARTER";
    }
    if (per.contains("thang")) {
      return "MONTH";
    }
    return per.matches("(?s).*\\bnam\\b.*") ? "YEAR" : "";
  }

  private static TargetInput units(TargetInput input, Spot spot) {
    String per = folded(spot.target().per()) + spot.after();
    boolean base = folded(spot.target().per()).contains("co so");
    boolean province = per.matches("(?s).*\\btinh\\b.*");
    return input.with("kind", base ? "BASE" : province ? "PROVINCIAL" : "");
  }

  private static TargetInput shares(TargetInput input, Spot spot) {
    String near = folded(spot.target().noun()) + " " + spot.text();
    String of =
        WHOLES.entrySet().stream()
            .filter(one -> near.contains(one.getKey()))
            .min(java.util.Comparator.comparingInt(one -> near.indexOf(one.getKey())))
            .map(Map.Entry::getValue)
            .orElse("");
    boolean trained = near.contains("tap huan") && of.equals("COLLABORATORS_ACTIVE");
    boolean survey = near.contains("khao sat") || near.matches("(?s).*\\bhieu\\b.*");
    String measure =
        trained
            ? TargetInputReader.SERIES + "COLLABORATORS_TRAINED"
            : survey ? Measure.SURVEY : Measure.ALL_FORMS;
    return input
        .with("rule.of", of)
        .with("rule.measure", measure)
        .with("rule.field", Field.PEOPLE.name());
  }

  private String area(String after, Marks marks) {
    Optional<String> named =
        taxonomies.policyAreas().stream()
            .filter(area -> after.contains(VietnameseText.fold(area.name().vi())))
            .max(java.util.Comparator.comparingInt(area -> area.name().vi().length()))
            .map(PolicyArea::code);
    return named.orElseGet(
        () -> marks.policyAreas().size() == 1 ? marks.policyAreas().iterator().next() : "");
  }

  /// The form that the words around it name: the most particular of the marks whose noun fits.
  private String form(Spot spot, Marks marks) {
    if (spot.text().contains("hoi nghi") && spot.text().contains("tai cac doanh nghiep")
        || spot.text().contains("hoi nghi tai doanh nghiep")) {
      return "CONFERENCE_ENTERPRISE";
    }
    if (spot.text().contains("hoi nghi")) {
      return "CONFERENCE";
    }
    String noun = folded(spot.target().noun());
    return taxonomies.forms().stream()
        .filter(form -> marks.forms().contains(form.code()))
        .filter(form -> VietnameseText.fold(form.noun().vi()).equals(noun))
        .findFirst()
        .or(() -> radio(spot))
        .map(Form::code)
        .orElse("");
  }

  private Optional<Form> radio(Spot spot) {
    boolean radio = spot.text().contains("truyen thanh") || spot.text().contains("phat thanh");
    return radio ? taxonomies.findForm("BROADCAST") : Optional.empty();
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : VietnameseText.fold(text);
  }
}
