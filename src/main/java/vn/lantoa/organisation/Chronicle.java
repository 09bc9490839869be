package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Slice;

/// What history tells beyond a single day: whole lives, who took over from whom by which act, who
/// bore a code and when. Public knowledge inside the agency, so reading needs no viewer.
public interface Chronicle {
  /// The days on which units began, ended or changed, the latest first.
  List<ChangeDay> unitChangeDays();

  /// The days on which areas began, ended or changed, the latest first.
  List<ChangeDay> areaChangeDays();

  /// The versions of a unit, oldest first; empty when there is no such unit.
  List<Chapter<Unit>> unitLife(UnitId id);

  /// The versions of an area, oldest first; empty when there is no such area.
  List<Chapter<Area>> areaLife(AreaId id);

  /// From whom a unit took over and who took over from it.
  Ties<Unit> unitTies(UnitId id);

  /// From whom an area took over and who took over from it.
  Ties<Area> areaTies(AreaId id);

  /// Every version that bore the code, oldest first: a code means nothing without a date.
  List<Unit> unitBearersOf(String code);

  /// Every version that bore the code, provinces first, then oldest first.
  List<Area> areaBearersOf(String code);

  /// All areas of the day: provinces, districts, communes, each by code.
  List<Area> areasOn(LocalDate on);

  /// Areas that match, page by page.
  Slice<AreaLine> findAreas(AreaSearch search);

  /// The units that answer for the area on the day: base units of a commune, the provincial unit of
  /// a province; by code.
  List<Unit> unitsCovering(AreaId area, LocalDate on);

  /// How many communes each unit was given on the day; units without any are left out.
  Map<UnitId, Long> communesGiven(LocalDate on);

  /// How many partners there are in the province or the communes of a unit on the day.
  long partnersAround(UnitId unit, LocalDate on);

  /// The provinces in which the predecessors of the area lay on their last day, by code: more than
  /// one for a commune that straddles them, none for an area without predecessors.
  List<Area> formerProvincesOf(AreaId area);

  /// @param things units or areas of which something begins, ends or changes on the day
  record ChangeDay(LocalDate on, long things) {}

  /// A legal act by which something changed.
  record ActMark(UUID id, String number) {}

  /// One version of a life.
  ///
  /// @param above versions of its parent that lie in its time, oldest first
  /// @param act the act that opened it; null when it was given
  record Chapter<T>(T version, List<T> above, @Nullable ActMark act) {
    public Chapter {
      above = List.copyOf(above);
    }
  }

  /// @param predecessors as they were on their last day, by code
  /// @param successors as they were on their first day, by code
  record Ties<T>(List<Tie<T>> predecessors, List<Tie<T>> successors) {
    public Ties {
      predecessors = List.copyOf(predecessors);
      successors = List.copyOf(successors);
    }
  }

  /// One takeover.
  ///
  /// @param part whether the predecessor was divided or goes on, so that only a part was taken over
  /// @param act by which it came about; null when it was given
  record Tie<T>(T thing, LocalDate effectiveOn, boolean part, @Nullable ActMark act) {}

  /// @param text part of a name whatever the diacritics, or a whole code; empty for all
  /// @param parent only areas directly within it on the day; null for all
  /// @param kind null for all
  /// @param ever whether areas that do not exist on the day count too
  /// @param page from 1
  record AreaSearch(
      LocalDate on,
      String text,
      @Nullable AreaId parent,
      @Nullable AreaKind kind,
      boolean ever,
      int page) {}

  /// A version of an area in a list.
  ///
  /// @param parentName name of the area above it when the version began; null for a province
  /// @param within areas directly within it on the day that was asked for
  record AreaLine(Area area, @Nullable String parentName, long within) {}
}
