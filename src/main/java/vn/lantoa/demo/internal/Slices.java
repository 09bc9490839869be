package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Week;

/// Weeks of a part of a year, cut where the part begins and ends, so that every record falls wholly
/// on one side of each border at which figures print apart.
final class Slices {
  private Slices() {}

  static List<DayRange> of(DayRange part) {
    List<DayRange> slices = new ArrayList<>();
    LocalDate from = part.from();
    while (from.isBefore(part.end())) {
      LocalDate monday = Week.of(from).days().end();
      LocalDate end = monday.isBefore(part.end()) ? monday : part.end();
      slices.add(new DayRange(from, end));
      from = end;
    }
    return slices;
  }
}
