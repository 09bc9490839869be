package vn.lantoa.organisation;

import java.util.UUID;

/// Identity of a commune loudspeaker station.
public record StationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
