package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.organisation.Registers.Edit;
import vn.lantoa.organisation.Registers.Outcome;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.organisation.Registers.Search;
import vn.lantoa.organisation.Registers.Values;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class RegistersTests {
  private static final ActorId SOMEBODY = new ActorId(UUID.randomUUID());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate START = LocalDate.of(2025, 7, 1);

  @Autowired private Registers registers;
  @Autowired private Partners partners;
  @Autowired private Coverages coverages;
  @Autowired private Geography geography;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
  }

  private AreaId hue() {
    return geography.findAreaByCode(AreaKind.PROVINCE, "46", TODAY).orElseThrow().id();
  }

  private static Values partner(String code, String name, @Nullable AreaId area) {
    return new Values(START, null, code, name, PartnerKind.WOMENS_UNION.name(), area);
  }

  private UUID added(Values values) {
    Outcome outcome = registers.add(SOMEBODY, Kingdom.PARTNER, values);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).id();
  }

  private Edit edit(UUID id) {
    return new Edit(Kingdom.PARTNER, id, registers.life(Kingdom.PARTNER, id).orElseThrow().stamp());
  }

  private UnitId unit(String code) {
    return organisation.findUnitByCode(code, TODAY).orElseThrow().id();
  }

  @Test
  void renamedPartnerHasTheNameOfTheDay() {
    UUID id = added(partner("R-1", "Hội Phụ nữ", hue()));
    LocalDate day = LocalDate.of(2026, 3, 1);
    Values renamed =
        new Values(
            day, null, "R-1", "Hội Liên hiệp Phụ nữ", PartnerKind.WOMENS_UNION.name(), hue());
    assertThat(registers.change(SOMEBODY, edit(id), renamed)).isEqualTo(new Outcome.Done(id));
    PartnerId partner = new PartnerId(id);
    assertThat(partners.find(partner, day.minusDays(1)).orElseThrow().name())
        .isEqualTo("Hội Phụ nữ");
    assertThat(partners.find(partner, day).orElseThrow().name()).isEqualTo("Hội Liên hiệp Phụ nữ");
    assertThat(partners.find(partner, START.minusDays(1))).isEmpty();
    assertThat(registers.life(Kingdom.PARTNER, id).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void codeHasOneBearerADay() {
    added(partner("R-2", "Một", null));
    assertThat(registers.add(SOMEBODY, Kingdom.PARTNER, partner("R-2", "Hai", null)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("code");
              assertThat(refused.code()).isEqualTo("register.code.taken");
            });
  }

  @Test
  void endedPartnerHandsOverToItsSuccessor() {
    UUID old = added(partner("R-3", "Sở cũ", hue()));
    UUID fresh = added(partner("R-4", "Sở mới", hue()));
    LocalDate last = LocalDate.of(2026, 6, 30);
    assertThat(registers.end(SOMEBODY, edit(old), last, fresh)).isEqualTo(new Outcome.Done(old));
    assertThat(partners.findByCode("R-3", last)).isPresent();
    assertThat(partners.findByCode("R-3", last.plusDays(1))).isEmpty();
    Registers.Life life = registers.life(Kingdom.PARTNER, old).orElseThrow();
    assertThat(life.successors()).extracting(Registered::id).containsExactly(fresh);
    assertThat(registers.life(Kingdom.PARTNER, fresh).orElseThrow().predecessors())
        .extracting(Registered::code)
        .containsExactly("R-3");
  }

  @Test
  void editFromAnOldPageIsStale() {
    UUID id = added(partner("R-5", "Đoàn", null));
    Edit seen = edit(id);
    registers.describe(SOMEBODY, seen, new Registers.Details("CENTRAL", "Quy chế 1", "Văn phòng"));
    assertThat(registers.describe(SOMEBODY, seen, new Registers.Details("CENTRAL", "", "")))
        .isInstanceOf(Outcome.Stale.class);
    assertThat(registers.end(SOMEBODY, seen, TODAY, null)).isInstanceOf(Outcome.Stale.class);
    assertThat(registers.life(Kingdom.PARTNER, id).orElseThrow().details())
        .isEqualTo(new Registers.Details("CENTRAL", "Quy chế 1", "Văn phòng"));
  }

  @Test
  void areaThatEndsEarlierIsRefused() {
    LocalDate before = LocalDate.of(2020, 1, 1);
    AreaId haGiang = geography.findAreaByCode(AreaKind.PROVINCE, "02", before).orElseThrow().id();
    Values endless =
        new Values(before, null, "R-6", "Sở ở Hà Giang", PartnerKind.DEPARTMENT.name(), haGiang);
    assertThat(registers.add(SOMEBODY, Kingdom.PARTNER, endless))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("register.area.gone"));
    Values ended =
        new Values(
            before,
            LocalDate.of(2025, 6, 30),
            "R-6",
            "Sở ở Hà Giang",
            PartnerKind.DEPARTMENT.name(),
            haGiang);
    assertThat(registers.add(SOMEBODY, Kingdom.PARTNER, ended)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void listIsNarrowedByPlaceKindAndWords() {
    added(partner("R-7", "Hội Nông dân Phú Xuân", hue()));
    Search words = new Search(TODAY, hue(), "WOMENS_UNION", "nong dan phu", 1, 10);
    assertThat(registers.list(Kingdom.PARTNER, words).rows())
        .extracting(Registered::code)
        .containsExactly("R-7");
    Search elsewhere =
        new Search(
            TODAY,
            geography.findAreaByCode(AreaKind.PROVINCE, "01", TODAY).orElseThrow().id(),
            null,
            "nông dân Phú Xuân",
            1,
            10);
    assertThat(registers.list(Kingdom.PARTNER, elsewhere).rows()).isEmpty();
    // The demo has 40 stations, all in communes of Huế.
    assertThat(registers.list(Kingdom.STATION, new Search(TODAY, hue(), null, "", 1, 25)).total())
        .isEqualTo(40);
    assertThat(
            registers.list(Kingdom.STATION, new Search(TODAY, null, null, "vy da", 1, 25)).rows())
        .extracting(Registered::code)
        .containsExactly("DTT-19777");
  }

  @Test
  void unitWorksWithPartnersAroundIt() {
    UUID near = added(partner("R-8", "Hội ở Huế", hue()));
    UUID national = added(partner("R-9", "Báo Trung ương", null));
    AreaId haNoi = geography.findAreaByCode(AreaKind.PROVINCE, "01", TODAY).orElseThrow().id();
    UUID far = added(partner("R-10", "Hội ở Hà Nội", haNoi));
    assertThat(partners.around(unit("46-01"), TODAY).stream().map(p -> p.id().value()))
        .contains(near, national)
        .doesNotContain(far);
    assertThat(partners.around(unit("BHXHVN"), TODAY).stream().map(p -> p.id().value()))
        .contains(near, national, far);
  }

  @Test
  void coverageChangesFromItsDayOnly() {
    UnitId unit = unit("46-01");
    LocalDate day = LocalDate.of(2026, 12, 1);
    CoverageSheet sheet = coverages.sheet(unit, day).orElseThrow();
    AreaId dropped = sheet.covered().iterator().next();
    AreaId taken =
        sheet.communes().stream()
            .filter(commune -> !sheet.isCovered(commune))
            .findFirst()
            .orElseThrow()
            .area()
            .id();
    Set<AreaId> wanted =
        sheet.covered().stream().filter(id -> !id.equals(dropped)).collect(Collectors.toSet());
    wanted.add(taken);
    CoverageSheet.Plan plan = sheet.plan(wanted);
    assertThat(plan.gaps()).extracting(c -> c.area().id()).contains(dropped);
    assertThat(plan.overlaps()).extracting(c -> c.area().id()).contains(taken);
    assertThat(coverages.cover(SOMEBODY, unit, day, wanted, sheet.stamp()))
        .isInstanceOf(Coverages.Outcome.Done.class);
    assertThat(coverages.sheet(unit, day).orElseThrow().covered()).isEqualTo(wanted);
    assertThat(coverages.sheet(unit, day.minusDays(1)).orElseThrow().covered())
        .isEqualTo(sheet.covered());
    assertThat(coverages.cover(SOMEBODY, unit, day, sheet.covered(), sheet.stamp()))
        .isInstanceOf(Coverages.Outcome.Stale.class);
    // Back to how it was: one unbroken row a commune again.
    CoverageSheet now = coverages.sheet(unit, day).orElseThrow();
    coverages.cover(SOMEBODY, unit, day, sheet.covered(), now.stamp());
    assertThat(coverages.sheet(unit, day).orElseThrow().covered()).isEqualTo(sheet.covered());
    assertThat(coverages.sheet(unit("46"), day)).isEmpty();
  }

  @Test
  void pastedListNamesWhatIsUnclear() {
    CoverageSheet sheet = coverages.sheet(unit("46-01"), TODAY).orElseThrow();
    CoverageSheet.Pasted pasted =
        sheet.read("phu xuan\n19777, Nơi không có;Phường Kim Long\t19774\n\n");
    assertThat(pasted.found()).hasSize(3);
    assertThat(pasted.unknown()).containsExactly("Nơi không có");
    assertThat(pasted.ambiguous()).isEmpty();
  }
}
