package vn.lantoa.results.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.ParticipantTable.Change;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.results.participants.Told;
import vn.lantoa.results.web.ParticipantsReader.Question;
import vn.lantoa.results.web.ParticipantsReader.Reading;
import vn.lantoa.shared.web.Refusal;

/// Counts of participants for programs.
@RestController
@Tag(name = "participants")
class ParticipantsApi {
  private final Participants participants;
  private final ParticipantsReader questions;

  ParticipantsApi(Participants participants, ParticipantsReader questions) {
    this.participants = participants;
    this.questions = questions;
  }

  record UnitAnswer(UUID id, String code, String name) {
    static UnitAnswer of(Unit unit) {
      return new UnitAnswer(unit.id().value(), unit.code(), unit.name());
    }
  }

  /// @param state `SAID`, `SUMMED`, `GAPS` or `NOT_SAID`
  /// @param count null unless it holds for the whole unit
  /// @param source null unless the unit said it itself
  /// @param carriedOn whether it is summed from other units that this one carries on
  /// @param from units it is summed from
  /// @param missing units without which there is no count
  /// @param partial people of those that are not missing; null unless some are
  /// @param monthBefore difference to the month before; null where one of the two has no count
  record CountAnswer(
      String month,
      String kind,
      String state,
      @Nullable Long count,
      @Nullable String source,
      boolean carriedOn,
      List<UnitAnswer> from,
      List<UnitAnswer> missing,
      @Nullable Long partial,
      @Nullable Long monthBefore,
      @Nullable Long yearBefore) {}

  /// Null where no record tells of any.
  record ReachAnswer(
      String month,
      long activities,
      long attendances,
      @Nullable Long people,
      @Nullable Long voluntaryJoined,
      @Nullable Long householdJoined,
      @Nullable Long vssidInstalled) {}

  record Answer(
      UnitAnswer unit,
      String from,
      String to,
      List<CountAnswer> counts,
      List<ReachAnswer> reach,
      Instant asOf) {}

  @GetMapping("/api/v1/participants")
  @Operation(
      summary = "Participants at the end of each month by kind, and reach beside them",
      description =
          "Counts are stocks: never summed over months, nor over kinds, which overlap. A missing"
              + " count is null and no zero. reach is summed from records of work of the same unit"
              + " and months; neither is claimed to cause the other.")
  Answer list(Viewer viewer, @ParameterObject ParticipantsInput input) {
    return switch (questions.read(viewer, input)) {
      case Reading.Refused(Unit unit, List<Refusal.FieldError> errors) ->
          throw Refusal.fields(errors);
      case Reading.Understood(Question question) ->
          answer(
              participants
                  .tableFor(viewer, question.unit().id(), question.months())
                  .orElseThrow(Refusal::absent),
              question);
    };
  }

  private static Answer answer(ParticipantTable table, Question question) {
    List<CountAnswer> counts = new ArrayList<>();
    List<ReachAnswer> reach = new ArrayList<>();
    for (ParticipantTable.Row row : table.rows()) {
      String month = row.month().toString();
      for (int at = 0; at < table.kinds().size(); at++) {
        if (!question.only() || table.kinds().get(at).equals(question.kind())) {
          counts.add(count(month, table.kinds().get(at).code(), row.cells().get(at)));
        }
      }
      reach.add(reach(month, row.reach()));
    }
    return new Answer(
        UnitAnswer.of(table.unit()),
        table.months().first().toString(),
        table.months().last().toString(),
        counts,
        reach,
        table.asOf());
  }

  private static CountAnswer count(String month, String kind, ParticipantTable.Cell cell) {
    Told told = cell.told();
    return new CountAnswer(
        month,
        kind,
        stateOf(told),
        told.count(),
        told instanceof Told.Said said ? said.source() : null,
        told instanceof Told.Summed sum && sum.carriedOn(),
        units(
            switch (told) {
              case Told.Summed sum -> sum.from();
              case Told.Gaps gaps -> gaps.from();
              case Told.Said said -> List.of();
              case Told.NotSaid none -> List.of();
            }),
        units(told instanceof Told.Gaps gaps ? gaps.missing() : List.of()),
        told instanceof Told.Gaps gaps ? gaps.partial() : null,
        difference(cell.monthBefore()),
        difference(cell.yearBefore()));
  }

  private static String stateOf(Told told) {
    return switch (told) {
      case Told.Said said -> "SAID";
      case Told.Summed sum -> "SUMMED";
      case Told.Gaps gaps -> "GAPS";
      case Told.NotSaid none -> "NOT_SAID";
    };
  }

  private static List<UnitAnswer> units(List<Unit> units) {
    return units.stream().map(UnitAnswer::of).toList();
  }

  private static @Nullable Long difference(@Nullable Change change) {
    return change == null ? null : change.difference();
  }

  private static ReachAnswer reach(String month, Reach reach) {
    return new ReachAnswer(
        month,
        reach.activities(),
        reach.attendances(),
        said(reach, Reach.Measure.PEOPLE),
        said(reach, Reach.Measure.VOLUNTARY_JOINED),
        said(reach, Reach.Measure.HOUSEHOLD_JOINED),
        said(reach, Reach.Measure.VSSID_INSTALLED));
  }

  private static @Nullable Long said(Reach reach, Reach.Measure measure) {
    return ParticipantsDrawing.isSaid(reach, measure) ? reach.of(measure) : null;
  }
}
