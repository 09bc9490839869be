package vn.lantoa.results.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.web.ParticipantsReader.Question;
import vn.lantoa.results.web.ParticipantsReader.Reading;
import vn.lantoa.shared.web.Refusal;

/// Counts of participants as files, of the same question as the page.
@Controller
class ParticipantFiles {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Participants participants;
  private final ParticipantsReader questions;
  private final WordsOf words;

  ParticipantFiles(Participants participants, ParticipantsReader questions, WordsOf words) {
    this.participants = participants;
    this.questions = questions;
    this.words = words;
  }

  private record Kind(String ending, MediaType type, Function<ParticipantLines, byte[]> writer) {}

  @GetMapping(ParticipantPages.PATH + ".xlsx")
  ResponseEntity<byte[]> xlsx(Viewer viewer, ParticipantsInput input, Locale locale) {
    return file(viewer, input, locale, new Kind("xlsx", XLSX, ParticipantLines::xlsx));
  }

  @GetMapping(ParticipantPages.PATH + ".csv")
  ResponseEntity<byte[]> csv(Viewer viewer, ParticipantsInput input, Locale locale) {
    return file(viewer, input, locale, new Kind("csv", CSV, ParticipantLines::csv));
  }

  private ResponseEntity<byte[]> file(
      Viewer viewer, ParticipantsInput input, Locale locale, Kind kind) {
    return switch (questions.read(viewer, input)) {
      case Reading.Refused(Unit unit, List<Refusal.FieldError> errors) ->
          throw Refusal.fields(errors);
      case Reading.Understood(Question question) -> {
        ParticipantTable table =
            participants
                .tableFor(viewer, question.unit().id(), question.months())
                .orElseThrow(Refusal::absent);
        ParticipantLines lines =
            new ParticipantLines(table, new ParticipantWords(words.language(locale)));
        yield ResponseEntity.ok()
            .contentType(kind.type())
            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(question, kind.ending()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .body(kind.writer().apply(lines));
      }
    };
  }

  private static String attachment(Question question, String ending) {
    String name =
        "nguoi-tham-gia-"
            + question.unit().code()
            + "-"
            + question.months().first()
            + "-"
            + question.months().last()
            + "."
            + ending;
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
