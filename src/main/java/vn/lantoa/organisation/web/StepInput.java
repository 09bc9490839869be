package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.lantoa.shared.VietnameseText;

/// A step as typed. Things that exist are named by code, id or whole name, several one a line.
///
/// @param type name of a step, such as `MERGE`
/// @param of `UNIT` or `AREA`
/// @param target merge: the one that goes on; transfer: the new parent; abolish: who takes over
/// @param existing split: things that exist and take over a part
/// @param survives split: whether the subject goes on
/// @param children split: `child = who it goes to`, one a line
/// @param name and `code`, `kind`: rename and change of kind
/// @param things what is founded
public record StepInput(
    String type,
    String of,
    String subjects,
    String target,
    String existing,
    boolean survives,
    String principal,
    String children,
    String name,
    String code,
    String kind,
    List<ThingInput> things) {
  /// Several codes in one line; names hold blanks.
  private static final Pattern CODES =
      Pattern.compile("\\s*[^\\s,;]+(\\s*[,;]\\s*[^\\s,;]+)+[,;]?\\s*");

  private static final int ROWS = 4;

  public StepInput {
    things = List.copyOf(things);
  }

  static StepInput empty(String type, String of) {
    return new StepInput(type, of, "", "", "", false, "", "", "", "", "", List.of());
  }

  /// What a form sent.
  static StepInput of(MultiValueMap<String, String> sent) {
    int rows = sent.getOrDefault("newCode", List.of()).size();
    List<ThingInput> things =
        IntStream.range(0, rows)
            .mapToObj(
                n ->
                    new ThingInput(
                        at(sent, "newId", n),
                        at(sent, "newCode", n),
                        at(sent, "newName", n),
                        at(sent, "newKind", n),
                        at(sent, "newParent", n),
                        at(sent, "newArea", n)))
            .toList();
    return new StepInput(
        at(sent, "type", 0),
        at(sent, "of", 0),
        at(sent, "subjects", 0),
        at(sent, "target", 0),
        at(sent, "existing", 0),
        !at(sent, "survives", 0).isEmpty(),
        at(sent, "principal", 0),
        at(sent, "children", 0),
        at(sent, "name", 0),
        at(sent, "code", 0),
        at(sent, "kind", 0),
        things);
  }

  private static String at(MultiValueMap<String, String> sent, String field, int n) {
    List<String> values = sent.getOrDefault(field, List.of());
    return n < values.size() ? values.get(n) : "";
  }

  /// One name or code each; codes may stand in one line, parted by commas.
  static List<String> lines(String typed) {
    return typed
        .lines()
        .flatMap(
            line -> CODES.matcher(line).matches() ? Stream.of(line.split("[,;]")) : Stream.of(line))
        .map(VietnameseText::composed)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// The things of which something was typed.
  List<ThingInput> founded() {
    return things.stream().filter(thing -> !thing.isBlank()).toList();
  }

  /// Rows of the form: one for what founds one thing, some to spare for a split.
  public List<ThingInput> rows() {
    int least = type.equals("SPLIT") ? Math.max(2, founded().size() + 1) : 1;
    List<ThingInput> rows = new ArrayList<>(things);
    while (rows.size() < least) {
      rows.add(ThingInput.EMPTY);
    }
    return rows;
  }

  StepInput withMoreRows() {
    List<ThingInput> rows = new ArrayList<>(things);
    IntStream.range(0, ROWS).forEach(n -> rows.add(ThingInput.EMPTY));
    return with(subjects, target, existing, principal, rows);
  }

  /// With a choice in place of what was ambiguous.
  ///
  /// @param line of a field that takes several, from 0
  StepInput picked(String field, int line, String text) {
    return switch (field) {
      case "subjects" -> with(replaced(subjects, line, text), target, existing, principal, things);
      case "existing" -> with(subjects, target, replaced(existing, line, text), principal, things);
      case "target" -> with(subjects, text, existing, principal, things);
      case "principal" -> with(subjects, target, existing, text, things);
      default -> this;
    };
  }

  private static String replaced(String typed, int line, String text) {
    List<String> lines = new ArrayList<>(lines(typed));
    if (line >= 0 && line < lines.size()) {
      lines.set(line, text);
    }
    return String.join("\n", lines);
  }

  private StepInput with(
      String subjects, String target, String existing, String principal, List<ThingInput> things) {
    return new StepInput(
        type, of, subjects, target, existing, survives, principal, children, name, code, kind,
        things);
  }
}
