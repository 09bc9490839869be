package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads a step as programs write it. Generous: one or several, object or bare code, codes, ids or
/// whole names everywhere; also what the answer to a GET says.
final class StepJson {
  private final JsonNode step;

  private StepJson(JsonNode step) {
    this.step = step;
  }

  static StepInput read(JsonNode step) {
    return new StepJson(step).input();
  }

  private StepInput input() {
    String type = text(step, "type").toUpperCase(java.util.Locale.ROOT);
    String subjects = lines("subjects");
    List<JsonNode> into = each("into", "founded", "thing");
    List<ThingInput> things = new ArrayList<>();
    List<String> existing = new ArrayList<>(each("existing").stream().map(StepJson::ref).toList());
    for (JsonNode one : into) {
      if (!text(one, "name").isEmpty()) {
        things.add(thing(one));
      } else if (!ref(one).isEmpty()) {
        existing.add(ref(one));
      }
    }
    if (type.equals("FOUND") && things.isEmpty()) {
      things.add(thing(step));
    }
    boolean split = type.equals("SPLIT");
    return new StepInput(
        type,
        text(step, "of"),
        subjects.isEmpty() ? lines("subject") : subjects,
        split ? "" : target(existing),
        split ? String.join("\n", existing) : "",
        step.path("survives").asBoolean(false),
        split ? text(step, "principal") : "",
        children(),
        text(step, "name"),
        text(step, "code"),
        text(step, "kind"),
        things);
  }

  private String target(List<String> existing) {
    for (String field : List.of("survivor", "parent", "takenOverBy")) {
      String named = ref(step.path(field));
      if (!named.isEmpty()) {
        return named;
      }
    }
    return existing.isEmpty() ? "" : existing.getFirst();
  }

  private String children() {
    return step.path("children")
        .propertyStream()
        .map(child -> child.getKey() + " = " + ref(child.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String lines(String field) {
    return each(field).stream().map(StepJson::ref).collect(Collectors.joining("\n"));
  }

  /// The values of the first field that is there, whether one or several.
  private List<JsonNode> each(String... fields) {
    for (String field : fields) {
      JsonNode value = step.path(field);
      if (value.isArray()) {
        return value.valueStream().toList();
      }
      if (!value.isMissingNode() && !value.isNull()) {
        return List.of(value);
      }
    }
    return List.of();
  }

  /// What names a thing that exists: a bare text, or an object with an id or a code.
  private static String ref(JsonNode value) {
    if (value.isObject()) {
      String id = text(value, "id");
      return id.isEmpty() ? text(value, "code") : id;
    }
    return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
  }

  private static ThingInput thing(JsonNode one) {
    return new ThingInput(
        text(one, "id"),
        text(one, "code"),
        text(one, "name"),
        text(one, "kind"),
        ref(one.path("parent")),
        ref(one.path("area")));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
  }
}
