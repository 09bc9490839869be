package vn.lantoa.directives.evidence;

import java.util.UUID;

/// Identity of one piece of evidence.
public record EvidenceId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
