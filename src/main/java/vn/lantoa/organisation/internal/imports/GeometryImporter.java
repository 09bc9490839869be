package vn.lantoa.organisation.internal.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Geometries;
import vn.lantoa.organisation.Geometries.Storing;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;

/// Outlines of provinces: GeoJSON, one feature a province, matched by code or name on a day. Rows
/// are the numbers of the features, from 1.
@Component
@Order(60)
class GeometryImporter implements Importer {
  private final Geometries geometries;
  private final Geography geography;
  private final Clock clock;
  private final TransactionTemplate trial;

  GeometryImporter(
      Geometries geometries,
      Geography geography,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.geometries = geometries;
    this.geography = geography;
    this.clock = clock;
    this.trial = new TransactionTemplate(transactions);
    trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public String kind() {
    return "geometry";
  }

  @Override
  public String ability() {
    return AreasImporter.ADMINISTER;
  }

  @Override
  public List<Shape> shapes() {
    return List.of();
  }

  @Override
  public List<String> samples() {
    return List.of(AreaShapes.SAMPLES + "provinces.geojson");
  }

  @Override
  public List<String> parameters() {
    return List.of(Days.EFFECTIVE_ON);
  }

  @Override
  public Plan plan(Source source, Progress progress) {
    Source.Document document = (Source.Document) source;
    LocalDate asked = Days.effectiveOn(document);
    LocalDate day = asked == null ? LocalDate.now(clock) : asked;
    List<RowFault> faults = new ArrayList<>();
    Map<Integer, Outlined> outlines =
        new Features(geography.provincesOn(day), day, faults).of(document.json());
    int features = document.json().path("features").size();
    progress.total(features);
    if (!faults.isEmpty()) {
      long wrong = faults.stream().map(RowFault::row).filter(row -> row > 0).distinct().count();
      return new Plan.Refused(Counts.refused(features, wrong), faults);
    }
    Tried tried = tried(outlines, document.fileName(), day);
    return tried.faults().isEmpty()
        ? ready(tried, outlines, document.fileName())
        : new Plan.Refused(Counts.refused(features, tried.faults().size()), tried.faults());
  }

  /// A province with its outline as JSON.
  record Outlined(Area area, String geoJson) {}

  private record Tried(Counts counts, String log, List<RowFault> faults) {}

  /// Stores and takes it back: only the store knows what differs from what is there.
  private Tried tried(Map<Integer, Outlined> outlines, String source, LocalDate day) {
    return Objects.requireNonNull(
        trial.execute(
            status -> {
              Set<Area> known = Set.copyOf(geometries.provincesOn(day).keySet());
              Map<Integer, Storing> came = new LinkedHashMap<>();
              outlines.forEach((row, each) -> came.put(row, store(each, source)));
              status.setRollbackOnly();
              return summed(outlines, came, known);
            }));
  }

  private static Tried summed(
      Map<Integer, Outlined> outlines, Map<Integer, Storing> came, Set<Area> known) {
    List<RowFault> faults = new ArrayList<>();
    Map<Draft.Effect, Long> counts = new HashMap<>();
    StringBuilder log = new StringBuilder();
    came.forEach(
        (row, outcome) -> {
          Area area = Objects.requireNonNull(outlines.get(row)).area();
          switch (outcome) {
            case Storing.Refused(String code) ->
                faults.add(RowFault.ofRow(row, "", "import.geometry.refused", code));
            case Storing.Stored(boolean isNew) -> {
              Draft.Effect effect = effect(isNew, known.contains(area));
              counts.merge(effect, 1L, Long::sum);
              log.append(area.id()).append(effect).append('\n');
            }
          }
        });
    Counts sums =
        new Counts(
            came.size(),
            counts.getOrDefault(Draft.Effect.FRESH, 0L),
            counts.getOrDefault(Draft.Effect.CHANGED, 0L),
            counts.getOrDefault(Draft.Effect.UNCHANGED, 0L),
            0);
    return new Tried(sums, log.toString(), faults);
  }

  private static Draft.Effect effect(boolean isNew, boolean known) {
    if (!isNew) {
      return Draft.Effect.UNCHANGED;
    }
    return known ? Draft.Effect.CHANGED : Draft.Effect.FRESH;
  }

  private Plan ready(Tried tried, Map<Integer, Outlined> outlines, String source) {
    return new Plan.Ready(
        tried.counts(),
        List.of(),
        List.of(),
        Planning.fingerprint(tried.counts(), tried.log()),
        by -> {
          for (Outlined each : outlines.values()) {
            if (store(each, source) instanceof Storing.Refused(String code)) {
              throw new IllegalStateException("Refused after it was tried: " + code);
            }
          }
        });
  }

  private Storing store(Outlined outlined, String source) {
    return geometries.store(outlined.area().id(), outlined.geoJson(), source);
  }

  /// Reads the features of a collection.
  private static final class Features {
    private final Map<String, Area> byCode;
    private final Map<String, Area> byName;
    private final LocalDate day;
    private final List<RowFault> faults;
    private final Map<Area, Integer> taken = new HashMap<>();

    Features(List<Area> provinces, LocalDate day, List<RowFault> faults) {
      this.byCode = provinces.stream().collect(Collectors.toMap(Area::code, area -> area));
      this.byName =
          provinces.stream()
              .collect(Collectors.toMap(area -> nameKey(area.name()), area -> area, (a, b) -> a));
      this.day = day;
      this.faults = faults;
    }

    private static String nameKey(String name) {
      return VietnameseText.fold(Words.withoutProvinceKind(name));
    }

    Map<Integer, Outlined> of(JsonNode json) {
      Map<Integer, Outlined> outlines = new LinkedHashMap<>();
      JsonNode features = json.path("features");
      if (!json.path("type").asString("").equals("FeatureCollection") || features.isEmpty()) {
        faults.add(RowFault.ofFile("import.geometry.collection"));
        return outlines;
      }
      for (int at = 0; at < features.size(); at++) {
        int row = at + 1;
        JsonNode geometry = features.get(at).path("geometry");
        Optional<Area> area = area(row, features.get(at).path("properties"));
        Optional<String> wrong = Rings.wrong(geometry);
        wrong.ifPresent(
            code -> faults.add(RowFault.ofRow(row, "geometry", "import.geometry." + code)));
        if (area.isPresent() && wrong.isEmpty()) {
          outlines.put(row, new Outlined(area.get(), geometry.toString()));
        }
      }
      return outlines;
    }

    private Optional<Area> area(int row, JsonNode properties) {
      String code = first(properties, "code", "ma", "ma_tinh", "province_code");
      String name = first(properties, "fullName", "name", "ten", "ten_tinh", "province");
      if (code.isEmpty() && name.isEmpty()) {
        faults.add(RowFault.ofRow(row, "properties", "import.geometry.unnamed"));
        return Optional.empty();
      }
      Area area = code.isEmpty() ? byName.get(nameKey(name)) : byCode.get(code);
      if (area == null || !name.isEmpty() && !nameKey(name).equals(nameKey(area.name()))) {
        faults.add(
            RowFault.ofRow(
                row, "properties", "import.geometry.unknown", code, name, day.toString()));
        return Optional.empty();
      }
      Integer before = taken.putIfAbsent(area, row);
      if (before != null) {
        faults.add(
            RowFault.ofRow(
                row, "properties", "import.geometry.doubled", area.name(), before.toString()));
        return Optional.empty();
      }
      return Optional.of(area);
    }

    private static String first(JsonNode properties, String... names) {
      for (String name : names) {
        String text = properties.path(name).asString("").strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
      return "";
    }
  }
}
