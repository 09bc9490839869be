package vn.lantoa.directives.evidence;

import java.util.UUID;

/// Identity of one submission.
public record SubmissionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
