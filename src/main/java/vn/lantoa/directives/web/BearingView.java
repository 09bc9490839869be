package vn.lantoa.directives.web;

import vn.lantoa.directives.register.Bearing;

/// How a document stands in the register, for its page.
///
/// @param mayKeep whether the viewer keeps the register
public record BearingView(String id, Bearing bearing, boolean mayKeep) {
  /// How many relations nobody has looked at yet.
  public long proposed() {
    return bearing.out().stream().filter(Bearing.Out::proposed).count();
  }
}
