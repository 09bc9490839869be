package vn.lantoa.organisation.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/// A shipped CSV file with a heading line; every row as heading → value.
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvFile() {}

  static List<Map<String, String>> rows(String path) {
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + path, unreadable);
    }
  }
}
