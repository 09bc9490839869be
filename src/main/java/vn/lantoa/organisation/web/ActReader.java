package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Reads an act from a program; what is wrong is told with the place in the body.
@Component
class ActReader {
  private final NameDirectories directories;

  ActReader(NameDirectories directories) {
    this.directories = directories;
  }

  Act read(ActRequest request) {
    ActInput head = request.head();
    List<FieldError> errors = new ArrayList<>();
    head.faults().forEach(f -> errors.add(new FieldError(f.field(), f.code(), f.args())));
    if (!errors.isEmpty()) {
      throw Refusal.fields(errors);
    }
    StepReader reader = new StepReader(directories.of(head.act(List.of()).effectiveOn()));
    List<Step> steps = new ArrayList<>();
    List<StepInput> inputs = request.stepsOrNone().stream().map(ActReader::input).toList();
    for (int n = 0; n < inputs.size(); n++) {
      steps.addAll(reader.read(n + 1, inputs.get(n)));
    }
    reader.faults().forEach(fault -> errors.add(error(fault, inputs.get(fault.step() - 1))));
    if (!errors.isEmpty()) {
      throw Refusal.fields(errors);
    }
    return head.act(steps);
  }

  private static StepInput input(JsonNode step) {
    return StepJson.read(step);
  }

  private static FieldError error(StepFault fault, StepInput input) {
    String place = "steps[" + (fault.step() - 1) + "]." + field(fault, input.type());
    return new FieldError(place, fault.code(), fault.args());
  }

  /// The name of the field as the body calls it.
  private static String field(StepFault fault, String type) {
    String field = fault.field();
    if (field.startsWith("new")) {
      String[] parts = field.substring("new".length()).split("-");
      String name = parts[0].toLowerCase(java.util.Locale.ROOT);
      return switch (type) {
        case "FOUND" -> name;
        case "SPLIT" -> "into[" + parts[1] + "]." + name;
        default -> "into." + name;
      };
    }
    return switch (field) {
      case "subjects" -> "subjects[" + fault.line() + "]";
      case "existing" -> "into";
      case "target" ->
          switch (type) {
            case "TRANSFER" -> "parent";
            case "ABOLISH" -> "takenOverBy";
            default -> "into";
          };
      default -> field;
    };
  }
}
