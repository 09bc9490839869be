package vn.lantoa.organisation;

import java.util.UUID;

/// Identity of a partner.
public record PartnerId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
