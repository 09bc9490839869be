package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Slice;

/// The registers of partners and of loudspeaker stations, in time. Everyone reads them; who may
/// change them, the web decides. `of` is [Kingdom#PARTNER] or [Kingdom#STATION].
public interface Registers {
  /// Things of a day by name.
  Slice<Registered> list(Kingdom of, Search search);

  /// Everything known of a thing; absent when there is none such.
  Optional<Life> life(Kingdom of, UUID id);

  /// Enters a thing that begins on a day.
  Outcome add(ActorId by, Kingdom of, Values values);

  /// Says something else of a thing from a day on, until the day on which something else was said
  /// already.
  Outcome change(ActorId by, Edit edit, Values values);

  /// Sets the last day of a thing.
  ///
  /// @param successor partner that takes over; null for nobody, and for stations
  Outcome end(ActorId by, Edit edit, LocalDate lastDay, @Nullable UUID successor);

  /// Says how people work with a partner; this is not dated.
  Outcome describe(ActorId by, Edit edit, Details details);

  /// @param on day of the list
  /// @param within area that things lie in; null for the whole country
  /// @param kind name of a [PartnerKind]; null for all
  /// @param text words of the name, whatever diacritics, or the code
  /// @param page from 1
  /// @param size rows a page, 1 to 20 000
  record Search(
      LocalDate on,
      @Nullable AreaId within,
      @Nullable String kind,
      String text,
      int page,
      int size) {
    public Search {
      page = Math.max(1, page);
      size = Math.clamp(size, 1, 20_000);
    }
  }

  /// A thing as it was during one of its versions; dates as in [Unit].
  ///
  /// @param kind name of a [PartnerKind]; `STATION` for a station
  /// @param place name of the area then; null without area, likewise above
  /// @param above name of the area around it
  /// @param level `CENTRAL`, `PROVINCE` or `COMMUNE`; null for a station
  record Registered(
      UUID id,
      String code,
      String name,
      String kind,
      @Nullable AreaId area,
      @Nullable String place,
      @Nullable String above,
      @Nullable String level,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  /// @param versions oldest first, at least one
  /// @param predecessors as they were on their last day
  /// @param successors as they were on their first day of the new order
  /// @param details null for a station
  /// @param stamp tells this state from every other one; an edit names the one it was made from
  record Life(
      List<Registered> versions,
      List<Registered> predecessors,
      List<Registered> successors,
      @Nullable Details details,
      String stamp) {
    public Life {
      versions = List.copyOf(versions);
      predecessors = List.copyOf(predecessors);
      successors = List.copyOf(successors);
    }
  }

  /// @param level `CENTRAL`, `PROVINCE` or `COMMUNE`
  /// @param agreement coordination agreement: number, date, what it is about
  /// @param contact whom to speak to, as the organisation itself names it
  record Details(String level, String agreement, String contact) {}

  /// @param from first day on which it holds
  /// @param lastDay last day, of a new thing that has ended already; null otherwise
  /// @param kind name of a [PartnerKind]; anything for a station
  /// @param area commune of a station; area of a partner or null
  record Values(
      LocalDate from,
      @Nullable LocalDate lastDay,
      String code,
      String name,
      String kind,
      @Nullable AreaId area) {}

  /// What is edited, as the person saw it.
  record Edit(Kingdom of, UUID id, String stamp) {}

  /// What came of a change.
  sealed interface Outcome {
    record Done(UUID id) implements Outcome {}

    record Absent() implements Outcome {}

    /// Somebody changed it since.
    record Stale() implements Outcome {}

    /// @param field of the values, or `from` for the laws of history
    /// @param code stable; its text is the message `error.<code>`
    record Refused(String field, String code, List<String> arguments) implements Outcome {
      public Refused {
        arguments = List.copyOf(arguments);
      }
    }
  }
}
