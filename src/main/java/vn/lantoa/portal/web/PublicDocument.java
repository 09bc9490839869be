package vn.lantoa.portal.web;

import java.time.Instant;
import java.time.LocalDate;

/// The report that numbers stand in.
///
/// @param title in Vietnamese, as all official reports are
/// @param notation as it is written; dots where the number was left open
public record PublicDocument(
    int year, String title, String notation, LocalDate day, String place, Instant frozenAt) {}
