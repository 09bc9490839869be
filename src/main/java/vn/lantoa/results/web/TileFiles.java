package vn.lantoa.results.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Where the tile of each province lies, for the geographies that were drawn.
@Component
class TileFiles {
  private final List<List<Place>> drawings = List.of(read("tiles"), read("tiles63"));

  /// @param province code of the province that islands belong to; empty for a province itself
  record Place(String code, String label, int column, int row, String province) {
    boolean isIsland() {
      return !province.isEmpty();
    }
  }

  /// The drawing that fits most of these provinces.
  List<Place> drawingFor(Set<String> codes) {
    List<Place> best = drawings.getFirst();
    for (List<Place> drawing : drawings) {
      if (distance(drawing, codes) < distance(best, codes)) {
        best = drawing;
      }
    }
    return best;
  }

  /// Provinces without a tile and tiles without a province.
  private static long distance(List<Place> drawing, Set<String> codes) {
    long provinces = drawing.stream().filter(place -> !place.isIsland()).count();
    long met = drawing.stream().filter(place -> codes.contains(place.code())).count();
    return provinces - met + codes.size() - met;
  }

  private static List<Place> read(String name) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows =
        CSVParser.parse(
            new ClassPathResource("results/" + name + ".csv").getInputStream(),
            StandardCharsets.UTF_8,
            format)) {
      return rows.stream()
          .map(
              row ->
                  new Place(
                      row.get("code"),
                      row.get("label"),
                      Integer.parseInt(row.get("column")),
                      Integer.parseInt(row.get("row")),
                      row.get("note")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
