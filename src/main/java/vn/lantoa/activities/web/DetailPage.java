package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities.Permissions;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;

/// One record: how it stands, what it says, what became of it.
///
/// @param policyAreas names
/// @param audiences names
/// @param people names of those who did something
/// @param assignment what it answers; null for nothing, or where the viewer does not see it
/// @param notice what just happened
/// @param contribution what it is in the figures
/// @param evidence what shows it
/// @param doubts what looked odd in it, those that stand first
public record DetailPage(
    Activity activity,
    Form form,
    List<String> policyAreas,
    List<String> audiences,
    Permissions permissions,
    List<Told> history,
    Map<ActorId, String> people,
    @Nullable AssignmentSummary assignment,
    Notice notice,
    EvidenceSection evidence,
    Contribution contribution,
    List<Taken> doubts)
    implements Page {
  public DetailPage {
    policyAreas = List.copyOf(policyAreas);
    audiences = List.copyOf(audiences);
    history = List.copyOf(history);
    people = Map.copyOf(people);
    doubts = List.copyOf(doubts);
  }

  /// A change and what it changed, in words.
  public record Told(Change change, List<Difference> differences) {
    public Told {
      differences = List.copyOf(differences);
    }
  }

  /// @param key message key of the field
  /// @param words beginning of the message keys that name what stands there as codes, blanks
  ///   between; empty where it is text
  public record Difference(String key, String before, String after, String words) {
    Difference(String key, String before, String after) {
      this(key, before, after, "");
    }
  }

  /// @param saved whether it was saved just now
  /// @param refusal key of why an act was refused; empty for none
  /// @param reason reason that was typed, kept after a refusal
  public record Notice(boolean saved, String refusal, String reason) {
    static final Notice NONE = new Notice(false, "", "");
  }

  /// Message key of what a doubt says.
  public String keyOf(Taken doubt) {
    return Faults.keyOf(doubt.fault());
  }

  /// Name of the person, empty for the program and for unknown ones.
  public String person(ActorId actor) {
    return people.getOrDefault(actor, "");
  }
}
