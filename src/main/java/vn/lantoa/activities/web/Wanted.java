package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityFacts;

/// Facts of a record as they come in: units and places by code or id.
///
/// @param unit code on the last day, or id
/// @param area code of a commune on the last day, or id; empty for none
/// @param station code on the last day, or id; empty for none
/// @param partners codes on the last day, or ids
/// @param contents codes or ids of content topics
record Wanted(
    String unit,
    String form,
    List<String> policyAreas,
    List<String> audiences,
    LocalDate from,
    LocalDate to,
    String area,
    String station,
    ActivityFacts.Amount amount,
    String title,
    String note,
    @Nullable UUID assignment,
    List<String> partners,
    List<String> contents,
    WantedParticulars particulars) {}
