package vn.lantoa.demo.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import vn.lantoa.shared.DayRange;

/// National totals by form for the parts of each year that print apart: first half, July to October
/// (letter 3371 counts to 31 October), November and December.
final class NationalTotals {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /// Years after the last one of the file grow by so many per cent each.
  private static final int LATER_GROWTH = 3;

  private NationalTotals() {}

  /// What the country did in one form in one part of a year.
  record Part(String form, DayRange days, long quantity, long attendances) {}

  /// All parts from the first year of the file to the given year.
  static List<Part> upTo(int lastYear) {
    List<Part> parts = new ArrayList<>();
    for (CSVRecord row : rows("demo/national_totals.csv")) {
      int year = Integer.parseInt(row.get("year"));
      if (year <= lastYear) {
        parts.addAll(partsOf(row, year, 0));
      }
      if (year == LAST_YEAR_OF_FILE) {
        for (int later = year + 1; later <= lastYear; later++) {
          parts.addAll(partsOf(row, later, (later - year) * LATER_GROWTH));
        }
      }
    }
    return parts;
  }

  private static final int LAST_YEAR_OF_FILE = 2026;

  private static List<Part> partsOf(CSVRecord row, int year, int growth) {
    LocalDate start = LocalDate.of(year, 1, 1);
    LocalDate july = LocalDate.of(year, 7, 1);
    LocalDate november = LocalDate.of(year, 11, 1);
    String form = row.get("form");
    long[] quantity = thirds(row, "half_year", "to_october", "year_total", growth);
    long[] attendances =
        thirds(row, "attendances_half_year", "attendances_to_october", "attendances_year", growth);
    return List.of(
        new Part(form, new DayRange(start, july), quantity[0], attendances[0]),
        new Part(form, new DayRange(july, november), quantity[1], attendances[1]),
        new Part(form, new DayRange(november, start.plusYears(1)), quantity[2], attendances[2]));
  }

  /// The file holds running totals, as reports print them; parts are their differences.
  private static long[] thirds(
      CSVRecord row, String half, String october, String year, int growth) {
    long first = grown(row.get(half), growth);
    long second = grown(row.get(october), growth);
    long third = grown(row.get(year), growth);
    return new long[] {first, second - first, third - second};
  }

  private static long grown(String figure, int percent) {
    return Long.parseLong(figure) * (100 + percent) / 100;
  }

  static List<CSVRecord> rows(String path) {
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + path, unreadable);
    }
  }
}
