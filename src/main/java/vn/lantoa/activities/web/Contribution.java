package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.shared.Week;

/// What a record is in the figures.
///
/// @param counted whether it counts; a withdrawn one does not
/// @param approved whether it is in figures of approved work too
/// @param corrections how often it was corrected; each time what it was before was taken out
/// @param places where it counts, in the geography of today and the one before
/// @param sums what it adds
/// @param results figures it stands in
/// @param board board of the week it stands in
public record Contribution(
    boolean counted,
    boolean approved,
    long corrections,
    LocalDate day,
    Week week,
    List<Place> places,
    List<Sum> sums,
    String results,
    String board) {
  public Contribution {
    places = List.copyOf(places);
    sums = List.copyOf(sums);
  }

  /// @param name empty where it is told in no province
  public record Place(LocalDate on, String name) {}

  /// @param key of the words
  /// @param noun what it is counted in; empty where the words say it
  public record Sum(String key, String noun, long value) {}
}
