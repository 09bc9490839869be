package vn.lantoa.organisation.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.organisation.CalendarDays;
import vn.lantoa.organisation.CalendarDays.TableOfDays;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Rendered;

/// A table of days, pasted or as a file: first what it would change, then taken in as a whole.
@Controller
class CalendarImportPages {
  private static final int MOST_CHARACTERS = 300_000;

  private final CalendarDays days;
  private final AgencyAdministrator administrator;

  CalendarImportPages(CalendarDays days, AgencyAdministrator administrator) {
    this.days = days;
    this.administrator = administrator;
  }

  @GetMapping("/organisation/calendar/import")
  Page empty() {
    administrator.by();
    return new CalendarImportPage("", null);
  }

  /// @param take the button that takes in what was previewed
  @PostMapping("/organisation/calendar/import")
  Object read(
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean take)
      throws IOException {
    var by = administrator.by();
    String text = table;
    if (file != null && !file.isEmpty()) {
      try {
        text = textOf(file);
      } catch (CharacterCodingException notUtf8) {
        return refused(table, "calendar.table.encoding");
      }
    }
    if (text.length() > MOST_CHARACTERS) {
      return refused("", "calendar.table.large");
    }
    if (!take) {
      TableOfDays read = days.read(text);
      return new Rendered(
          read.isWhole() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
          new CalendarImportPage(text, read));
    }
    TableOfDays taken = days.takeIn(by, text);
    return taken.isWhole()
        ? "redirect:/organisation/calendar?done=imported&year="
            + taken.rows().getFirst().facts().day().getYear()
        : Rendered.refused(new CalendarImportPage(text, taken));
  }

  private static Rendered refused(String text, String code) {
    return Rendered.refused(
        new CalendarImportPage(
            text, new TableOfDays(List.of(), List.of(new CalendarDays.Fault(0, code, List.of())))));
  }

  private static String textOf(MultipartFile file) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
  }
}
