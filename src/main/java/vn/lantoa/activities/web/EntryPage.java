package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Grade;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Partner;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Language;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.shared.web.Page;

/// One screen to record work, or to correct a record.
///
/// @param faults what was refused; empty at first
/// @param editing null for new work
/// @param changed how the record stands when somebody else was quicker; null otherwise
/// @param attachments what is to show new work
/// @param keeping doubts that were asked about
public record EntryPage(
    EntryInput input,
    List<Fault> faults,
    Choices choices,
    @Nullable ActivityId editing,
    @Nullable Activity changed,
    Attachments attachments,
    Keeping keeping)
    implements Page {
  public EntryPage {
    faults = List.copyOf(faults);
  }

  /// With what the form brought along.
  EntryPage with(Attachments brought) {
    return new EntryPage(input, faults, choices, editing, changed, brought, keeping);
  }

  /// With doubts that were asked about.
  EntryPage with(Keeping asked) {
    return new EntryPage(input, faults, choices, editing, changed, attachments, asked);
  }

  /// What may be chosen.
  ///
  /// @param usual forms with a chip of their own
  public record Choices(
      List<Unit> units,
      List<Form> usual,
      List<Form> forms,
      List<PolicyArea> policyAreas,
      List<Audience> audiences,
      List<Area> communes,
      List<Station> stations,
      List<AssignmentSummary> assignments,
      List<Partner> partners,
      Said said,
      More more) {
    public Choices {
      units = List.copyOf(units);
      usual = List.copyOf(usual);
      forms = List.copyOf(forms);
      policyAreas = List.copyOf(policyAreas);
      audiences = List.copyOf(audiences);
      communes = List.copyOf(communes);
      stations = List.copyOf(stations);
      assignments = List.copyOf(assignments);
      partners = List.copyOf(partners);
    }
  }

  /// What more may be said.
  ///
  /// @param cohosts units around
  /// @param campaigns those that run on the day, and the chosen one
  public record More(List<Unit> cohosts, List<Campaign> campaigns) {
    public More {
      cohosts = List.copyOf(cohosts);
      campaigns = List.copyOf(campaigns);
    }
  }

  /// What a record may be about.
  ///
  /// @param groups by document; standing topics under the empty one
  /// @param byAssignment ids, blanks between, of what need not wait, by id of the assignment
  public record Said(Map<String, List<ContentChoice>> groups, Map<String, String> byAssignment) {
    public Said {
      byAssignment = Map.copyOf(byAssignment);
    }
  }

  /// @param waiting what the topic has to wait for; null when it need not
  public record ContentChoice(ContentTopic topic, @Nullable CoveredContent waiting) {
    static ContentChoice open(ContentTopic topic) {
      return new ContentChoice(topic, null);
    }

    static ContentChoice of(ContentTopic topic, CoveredContent content, LocalDate day) {
      return new ContentChoice(topic, content.isWaitingOn(day) ? content : null);
    }
  }

  public boolean isNew() {
    return editing == null;
  }

  public String action() {
    return editing == null ? "/activities" : "/activities/" + editing + "/edit";
  }

  /// The form that is chosen, for the words about its quantity.
  public Optional<Form> chosenForm() {
    return choices.forms().stream()
        .filter(form -> form.code().equals(input.formCode()))
        .findFirst();
  }

  public Grade[] grades() {
    return Grade.values();
  }

  /// Faults by field, in the order of the page.
  public Optional<Fault> faultOf(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }

  /// Message key of a fault.
  public String keyOf(Fault fault) {
    return Faults.keyOf(fault);
  }

  /// Where the link of a fault leads: a group of choices is led to by its first one.
  public String anchorOf(Fault fault) {
    return Map.of(
            "form",
            "form-field",
            "policyAreas",
            "policyAreas-field",
            "audiences",
            "audiences-field",
            "partners",
            "partners-field",
            "contents",
            "contents-field",
            "particulars.cohosts",
            "cohosts-field",
            "particulars.languages",
            "languages-field",
            "confirmation.reason",
            Keeping.REASON)
        .getOrDefault(fault.field(), fault.field());
  }

  /// Contents of the directive that the chosen assignment is of; empty without one.
  public List<Map.Entry<String, List<ContentChoice>>> nearContents() {
    return choices.said().groups().entrySet().stream().filter(this::isNear).toList();
  }

  /// All others, standing topics first.
  public List<Map.Entry<String, List<ContentChoice>>> farContents() {
    return choices.said().groups().entrySet().stream().filter(group -> !isNear(group)).toList();
  }

  /// Whether one of the others is chosen.
  public boolean hasFarContents() {
    return farContents().stream()
        .flatMap(group -> group.getValue().stream())
        .anyMatch(choice -> input.chosenContents().contains(choice.topic().id().toString()));
  }

  private boolean isNear(Map.Entry<String, List<ContentChoice>> group) {
    return choices.assignments().stream()
        .filter(one -> one.id().toString().equals(input.value("assignment")))
        .anyMatch(one -> !one.notation().isEmpty() && group.getKey().endsWith(one.notation()));
  }

  /// Whether the reason to keep doubted work was refused.
  public boolean isReasonWrong() {
    return faultOf(Keeping.REASON).isPresent() || faultOf("confirmation.reason").isPresent();
  }

  /// Whether the part with contents has to be open.
  public boolean hasContents() {
    return !input.chosenContents().isEmpty()
        || !input.value("assignment").isEmpty()
        || faultOf("contents").isPresent();
  }

  /// Whether the part with particulars has to be open.
  public boolean hasMore() {
    return !input.more().isEmpty()
        || faults.stream().anyMatch(fault -> fault.field().startsWith("particulars."));
  }

  public Funds[] funds() {
    return Funds.values();
  }

  public Language[] languages() {
    return Language.values();
  }

  /// Whether the part with details has to be open.
  public boolean isDetailed() {
    return !input.value("from").isEmpty()
        || !input.value("station").isEmpty()
        || !input.value("note").isEmpty()
        || !input.chosenPartners().isEmpty()
        || faults.stream()
            .anyMatch(
                f -> List.of("from", "station", "note", "grade", "partners").contains(f.field()));
  }
}
