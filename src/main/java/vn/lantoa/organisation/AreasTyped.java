package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;

/// What people mean when they type an area.
public interface AreasTyped {
  /// Areas of the day that are called so: by code, or by name with or without "xã", "phường",
  /// "tỉnh" before it, whatever the diacritics; who bears the code first, provinces before
  /// communes; at most 20.
  List<Area> meant(String typed, LocalDate on);
}
