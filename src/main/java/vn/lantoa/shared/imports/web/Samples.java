package vn.lantoa.shared.imports.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.Shape;

/// Small files to start from, shipped as resources.
final class Samples {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private Samples() {}

  static List<String> resourcesOf(ImportKind kind) {
    List<String> resources = new ArrayList<>();
    kind.shapes().forEach(shape -> resources.add(shape.sample()));
    resources.addAll(kind.samples());
    return resources;
  }

  static String nameOf(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  static byte[] bytes(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static List<ImportNewPage.Wanted> wantedBy(ImportKind kind) {
    List<ImportNewPage.Wanted> wanted = new ArrayList<>();
    kind.shapes().forEach(shape -> wanted.add(wanted(shape)));
    kind.samples()
        .forEach(
            sample -> wanted.add(new ImportNewPage.Wanted(kind.kind(), List.of(), nameOf(sample))));
    return wanted;
  }

  private static ImportNewPage.Wanted wanted(Shape shape) {
    List<ImportNewPage.WantedColumn> columns = new ArrayList<>();
    firstRow(shape.sample())
        .forEach(
            (heading, example) ->
                columns.add(
                    new ImportNewPage.WantedColumn(
                        heading, isRequired(shape, VietnameseText.fold(heading)), example)));
    return new ImportNewPage.Wanted(shape.key(), columns, nameOf(shape.sample()));
  }

  private static boolean isRequired(Shape shape, String heading) {
    return shape.columns().stream()
        .filter(Shape.Column::required)
        .anyMatch(
            column ->
                VietnameseText.fold(column.name()).equals(heading)
                    || column.headings().contains(heading));
  }

  private static Map<String, String> firstRow(String resource) {
    String text = new String(bytes(resource), StandardCharsets.UTF_8).replace("\uFEFF", "");
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      CSVRecord first = parser.iterator().next();
      return first.toMap();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
