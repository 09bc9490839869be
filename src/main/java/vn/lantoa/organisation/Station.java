package vn.lantoa.organisation;

/// A commune loudspeaker station on a day, with the commune it stands in.
public record Station(StationId id, String code, String name, AreaId area) {}
