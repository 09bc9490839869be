package vn.lantoa.desk.web;

import vn.lantoa.shared.web.Page;

/// The dashboard for a screen on a wall: nothing to press, everything large.
///
/// @param shown the same figures
/// @param back address of the dashboard
/// @param path its own address, which it asks for again
public record WallPage(DashboardPage shown, String back, String path) implements Page {
  /// Lines of each list that a wall has room for.
  public static final int LINES = 3;
}
