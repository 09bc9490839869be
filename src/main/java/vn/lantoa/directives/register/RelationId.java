package vn.lantoa.directives.register;

import java.util.UUID;

/// Identity of what one document says about another.
public record RelationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
