package vn.lantoa.organisation.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/// A shipped CSV file with a heading line; every row as heading → value.
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvFile() {}

  /// One row by its headings.
  record Row(Map<String, String> values) {
    /// The value under the heading, perhaps empty.
    String get(String heading) {
      String value = values.get(heading);
      if (value == null) {
        throw new IllegalArgumentException("No column " + heading + " among " + values.keySet());
      }
      return value;
    }
  }

  static List<Row> rows(String path) {
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).stream().map(record -> new Row(record.toMap())).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + path, unreadable);
    }
  }
}
