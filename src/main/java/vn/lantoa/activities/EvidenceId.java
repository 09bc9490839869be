package vn.lantoa.activities;

import java.util.UUID;

/// Identity of one piece of evidence of a record.
public record EvidenceId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
