package vn.lantoa.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.imports.WrittenDay;

/// What somebody typed about a report: sections in three lists of one length. Fields of a signature
/// stand beside them, as pages send either.
public record ReportInput(
    @Nullable String title,
    @Nullable String definitionsOn,
    @Nullable List<String> role,
    @Nullable List<String> heading,
    @Nullable List<String> text,
    @Nullable String seen,
    @Nullable String notation,
    @Nullable String day,
    @Nullable String place,
    @Nullable String capacity,
    @Nullable String signTitle,
    @Nullable String name,
    @Nullable String reason) {

  static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  int seenVersion() {
    return plain(seen).matches("\\d{1,9}") ? Integer.parseInt(plain(seen)) : 0;
  }

  Optional<LocalDate> definitions() {
    return WrittenDay.parse(plain(definitionsOn));
  }

  /// Sections with something in them; a section is taken away by emptying it.
  List<Report.Section> sections() {
    List<String> roles = orEmpty(role);
    List<String> headings = orEmpty(heading);
    List<String> texts = orEmpty(text);
    List<Report.Section> sections = new ArrayList<>();
    for (int n = 0; n < headings.size(); n++) {
      String written = n < texts.size() ? texts.get(n).replace("\r\n", "\n").strip() : "";
      String head = headings.get(n).strip();
      if (!head.isEmpty() || !written.isEmpty()) {
        sections.add(
            new Report.Section(roleOf(n < roles.size() ? roles.get(n) : ""), head, written));
      }
    }
    return sections;
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private static Report.Role roleOf(String name) {
    return Stream.of(Report.Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElse(Report.Role.OTHER);
  }

  Optional<Reports.Signing> signing() {
    return WrittenDay.parse(plain(day))
        .map(
            on ->
                new Reports.Signing(
                    plain(notation),
                    on,
                    plain(place),
                    plain(capacity),
                    plain(signTitle),
                    plain(name)));
  }
}
