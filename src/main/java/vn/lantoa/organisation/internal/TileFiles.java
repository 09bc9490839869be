package vn.lantoa.organisation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.map.ProvinceTiles;

/// [ProvinceTiles] of the files that were placed by hand.
@Component
class TileFiles implements ProvinceTiles {
  private final List<List<Place>> drawings = List.of(read("tiles"), read("tiles63"));

  @Override
  public List<Place> drawingFor(Set<String> codes) {
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
            new ClassPathResource("organisation/" + name + ".csv").getInputStream(),
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
