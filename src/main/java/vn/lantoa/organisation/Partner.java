package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An organisation that the agency works with, as it was during one of its versions; dates as in
/// [Unit].
///
/// @param area province or commune it is of; null for the whole country
/// @param place name of the area on the day asked for; null without area
public record Partner(
    PartnerId id,
    String code,
    String name,
    PartnerKind kind,
    @Nullable AreaId area,
    @Nullable String place,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
