package vn.lantoa.files;

import java.util.UUID;

/// Identity of a file that somebody keeps. The same bytes kept twice have two.
public record FileId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
