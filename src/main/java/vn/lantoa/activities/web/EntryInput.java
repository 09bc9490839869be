package vn.lantoa.activities.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.StationId;
import vn.lantoa.policy.ContentTopicId;

/// What a person typed to record or correct work. Everything stays as typed until it is understood.
///
/// @param form code of a usual form, or [#OTHER]
/// @param otherForm code of any form, read when `form` says so
/// @param partners ids
/// @param contents ids of content topics
/// @param particulars what more was typed; null when the form did not ask
/// @param reason why a record is corrected
/// @param version version that a correction was made from
public record EntryInput(
    @Nullable String unit,
    @Nullable String form,
    @Nullable String otherForm,
    @Nullable String from,
    @Nullable String to,
    @Nullable String area,
    @Nullable String station,
    @Nullable String quantity,
    @Nullable String attendances,
    @Nullable List<String> policyAreas,
    @Nullable List<String> audiences,
    @Nullable String title,
    @Nullable String note,
    @Nullable String grade,
    @Nullable String assignment,
    @Nullable List<String> partners,
    @Nullable List<String> contents,
    @Nullable ParticularsInput particulars,
    @Nullable String reason,
    @Nullable Integer version) {
  /// Says that the form stands in the list of all forms.
  public static final String OTHER = "OTHER";

  /// The input that says what a record says.
  static EntryInput of(
      ActivityFacts facts,
      ParticularsInput particulars,
      boolean usualForm,
      @Nullable Integer version) {
    AreaId area = facts.place().area();
    StationId station = facts.place().station();
    UUID assignment = facts.assignment();
    boolean oneDay = facts.days().from().equals(facts.days().to());
    return new EntryInput(
        facts.unit().toString(),
        usualForm ? facts.form() : OTHER,
        usualForm ? "" : facts.form(),
        oneDay ? "" : facts.days().from().toString(),
        facts.days().to().toString(),
        area == null ? "" : area.toString(),
        station == null ? "" : station.toString(),
        String.valueOf(facts.amount().quantity()),
        String.valueOf(facts.amount().attendances()),
        List.copyOf(facts.subject().policyAreas()),
        List.copyOf(facts.subject().audiences()),
        facts.title(),
        facts.note(),
        facts.amount().grade().name(),
        assignment == null ? "" : assignment.toString(),
        facts.partners().stream().map(PartnerId::toString).toList(),
        facts.subject().contents().stream().map(ContentTopicId::toString).toList(),
        particulars,
        "",
        version);
  }

  /// The value of a field with one value, empty when nothing was typed.
  public String value(String field) {
    String typed =
        switch (field) {
          case "unit" -> unit;
          case "form" -> form;
          case "otherForm" -> otherForm;
          case "from" -> from;
          case "to" -> to;
          case "area" -> area;
          case "station" -> station;
          case "quantity" -> quantity;
          case "attendances" -> attendances;
          case "title" -> title;
          case "note" -> note;
          case "grade" -> grade;
          case "assignment" -> assignment;
          case "reason" -> reason;
          default -> throw new IllegalArgumentException("No field " + field);
        };
    return typed == null ? "" : typed.strip();
  }

  /// What more was typed.
  public ParticularsInput more() {
    return particulars == null ? ParticularsInput.NONE : particulars;
  }

  /// Code of the form that is meant; empty when none was chosen.
  public String formCode() {
    return value("form").isEmpty() || value("form").equals(OTHER)
        ? value("otherForm")
        : value("form");
  }

  public List<String> chosenPolicyAreas() {
    return policyAreas == null ? List.of() : policyAreas.stream().filter(Objects::nonNull).toList();
  }

  public List<String> chosenPartners() {
    return partners == null ? List.of() : partners.stream().filter(Objects::nonNull).toList();
  }

  public List<String> chosenContents() {
    return contents == null ? List.of() : contents.stream().filter(Objects::nonNull).toList();
  }

  public List<String> chosenAudiences() {
    return audiences == null ? List.of() : audiences.stream().filter(Objects::nonNull).toList();
  }
}
