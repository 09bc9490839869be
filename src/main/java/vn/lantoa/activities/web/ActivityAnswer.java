package vn.lantoa.activities.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.Status;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.StationId;

/// A record as the API gives it. Codes and names are those of the last day.
///
/// @param version also the ETag; a correction names it
/// @param to counting day
/// @param area code of the commune; null where it is not known
/// @param quantity in the noun of the form
/// @param partners codes of those it was done with
/// @param contents codes of the content topics that it was about
record ActivityAnswer(
    UUID id,
    int version,
    Status status,
    String unit,
    UUID unitId,
    String unitName,
    String form,
    List<String> policyAreas,
    List<String> audiences,
    LocalDate from,
    LocalDate to,
    @Nullable String area,
    @Nullable UUID areaId,
    @Nullable String areaName,
    @Nullable String station,
    @Nullable UUID stationId,
    long quantity,
    long attendances,
    Grade grade,
    String title,
    String note,
    @Nullable UUID assignment,
    List<String> partners,
    List<String> contents,
    ParticularsBody particulars,
    Instant recordedAt,
    @Nullable Instant approvedAt) {
  static ActivityAnswer of(Activity activity) {
    ActivityFacts facts = activity.facts();
    Activity.Names names = activity.names();
    AreaId area = facts.place().area();
    StationId station = facts.place().station();
    Activity.Stamp approved = activity.approved();
    return new ActivityAnswer(
        activity.id().value(),
        activity.version(),
        activity.status(),
        names.unitCode(),
        facts.unit().value(),
        names.unitName(),
        facts.form(),
        List.copyOf(facts.subject().policyAreas()),
        List.copyOf(facts.subject().audiences()),
        facts.days().from(),
        facts.days().to(),
        names.areaCode(),
        area == null ? null : area.value(),
        names.areaName(),
        names.stationCode(),
        station == null ? null : station.value(),
        facts.amount().quantity(),
        facts.amount().attendances(),
        facts.amount().grade(),
        facts.title(),
        facts.note(),
        facts.assignment(),
        names.partners().stream().map(Activity.PartnerName::code).toList(),
        names.contents().stream().map(Activity.ContentName::code).toList(),
        ParticularsBody.of(activity),
        activity.recorded().at(),
        approved == null ? null : approved.at());
  }
}
