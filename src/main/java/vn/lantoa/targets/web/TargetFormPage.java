package vn.lantoa.targets.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets.Fault;

/// Writing a target.
///
/// @param target what is edited; null for a new one
/// @param sentence what is written so far
/// @param now how it stands when somebody else was quicker; null otherwise
/// @param down the target above that is passed down; null for none
/// @param clause words of the clause that it comes from; empty for none
public record TargetFormPage(
    @Nullable Target target,
    TargetInput input,
    TargetChoices choices,
    List<Fault> faults,
    String sentence,
    @Nullable Stored now,
    @Nullable PassedDown down,
    String clause)
    implements Page {
  public TargetFormPage {
    faults = List.copyOf(faults);
  }

  /// @param sentence what is stored
  public record Stored(TargetInput input, String sentence) {}

  TargetFormPage with(List<Fault> wrong) {
    List<Fault> told = wrong.stream().map(TargetFormPage::toldHere).toList();
    return new TargetFormPage(target, input, choices, told, sentence, now, down, clause);
  }

  /// Programs write codes of measures, people choose from lists.
  private static Fault toldHere(Fault fault) {
    return switch (fault.code()) {
      case "measure" -> new Fault(fault.field(), "measure.choose");
      case "rule.of.measure" -> new Fault(fault.field(), "rule.of.choose");
      default -> fault;
    };
  }

  /// What was typed and what somebody else stored meanwhile; saving again means the newer version.
  TargetFormPage besides(Target newer, Stored stored) {
    TargetInput again = input.with("version", Integer.toString(newer.version()));
    return new TargetFormPage(newer, again, choices, List.of(), sentence, stored, down, clause);
  }

  public String action() {
    return target == null ? "/targets" : "/targets/" + target.id() + "/edit";
  }

  public boolean is(RuleBody.Type... types) {
    return input.type().filter(type -> List.of(types).contains(type)).isPresent();
  }

  /// Whether a change has to be given a reason.
  public boolean needsReason() {
    return target != null && target.status() == Target.Status.IN_FORCE;
  }

  public Optional<Fault> faultOf(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }

  /// What is stored now where it differs from what was typed; empty otherwise.
  public String theirs(String field) {
    return now == null || now.input().value(field).equals(input.value(field))
        ? ""
        : now.input().value(field);
  }
}
