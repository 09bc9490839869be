package vn.lantoa.results.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Geometries;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.Contributions;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// The page with the outlines of the 34 provinces, where that file is there.
@LantoaTest
final class OutlinePagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Path OUTLINES = Path.of("../shared/data/vn34_provinces_simplified.geojson");
  private static final String YEAR = "/results?from=2022-01-01&to=2022-12-31";
  private static final int HEAVIEST = 150_000;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private Geometries geometries;
  @Autowired private Accounts accounts;
  @Autowired private JsonMapper json;
  @Autowired private PageClient newcomer;

  private static @Nullable PageClient signedIn;

  @BeforeEach
  void prepare() throws IOException {
    assumeThat(OUTLINES).exists();
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    if (signedIn == null) {
      contributions.person("map-hq", Role.HQ_EDITOR, "BHXHVN", TODAY);
      newcomer.signIn("map-hq", Contributions.PASSWORD);
      signedIn = newcomer;
      for (JsonNode feature : json.readTree(Files.readString(OUTLINES, UTF_8)).get("features")) {
        String code = feature.get("properties").get("code").stringValue();
        AreaId area = geography.findAreaByCode(AreaKind.PROVINCE, code, TODAY).orElseThrow().id();
        assertThat(geometries.store(area, feature.get("geometry").toString(), "34.geojson"))
            .isEqualTo(new Geometries.Storing.Stored(true));
      }
      int quantity = 1;
      for (var unit : organisation.unitsOn(LocalDate.of(2022, 6, 1), UnitKind.PROVINCIAL)) {
        contributions.add(
            contributions.by(unit.code(), LocalDate.of(2022, 6, 1), 1, quantity++ * 7L));
      }
    }
  }

  private static PageClient pages() {
    return Objects.requireNonNull(signedIn);
  }

  @Test
  void outlinesOfTheDayAreDrawnAndTheIslandsWithThem() {
    Page page = pages().get(YEAR);
    assertThat(page.all("svg.provinces a.province")).hasSize(34);
    assertThat(page.all("svg.provinces a.archipelago")).hasSize(2);
    assertThat(page.one("svg.provinces a[aria-label^='Quần đảo Hoàng Sa']").attr("aria-label"))
        .startsWith("Quần đảo Hoàng Sa, thuộc Đà Nẵng: ");
    assertThat(page.one("svg.provinces a[aria-label^='Quần đảo Trường Sa']").attr("aria-label"))
        .startsWith("Quần đảo Trường Sa, thuộc Khánh Hòa: ");
    assertThat(page.body().getBytes(UTF_8).length).isLessThan(HEAVIEST);
  }

  @Test
  void tilesAreAClickAway() {
    Page page = pages().get(YEAR);
    Page tiles = pages().get(page.one("#map p.no-print a").attr("href"));
    assertThat(tiles.all("svg.tile-map a")).hasSize(36);
    assertThat(pages().get(tiles.one("#map p.no-print a").attr("href")).all("svg.provinces"))
        .hasSize(1);
  }

  @Test
  void provincesOfAnotherDayAreTiles() {
    Page page = pages().get(YEAR + "&geographyOn=2025-06-30");
    assertThat(page.all("svg.provinces")).isEmpty();
    assertThat(page.all("svg.tile-map a")).hasSize(65);
    assertThat(page.all("#map p.no-print a")).isEmpty();
  }

  @Test
  void pageIsKeptForLookingAt() throws IOException {
    Path looked = Path.of("target/look");
    Files.createDirectories(looked);
    Files.writeString(looked.resolve("outline.html"), pages().get(YEAR).body());
    assertThat(looked.resolve("outline.html")).exists();
  }
}
