package vn.lantoa.policy;

import java.util.UUID;

/// Identity of a content topic.
public record ContentTopicId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
