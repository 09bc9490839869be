package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
final class OrganisationTests {
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private OrganisationData data;

  @Test
  void provincialUnitsAreSixtyThreeUntilJuneAndThirtyFourAfter() {
    assertThat(organisation.unitsOn(BEFORE, UnitKind.PROVINCIAL)).hasSize(63);
    assertThat(organisation.unitsOn(LocalDate.of(2025, 6, 30), UnitKind.PROVINCIAL)).hasSize(63);
    assertThat(organisation.unitsOn(LocalDate.of(2025, 7, 1), UnitKind.PROVINCIAL)).hasSize(34);
    assertThat(organisation.unitsOn(TODAY, UnitKind.PROVINCIAL)).hasSize(34);
    assertThat(organisation.unitsOn(TODAY, UnitKind.FORCE)).hasSize(2);
  }

  @Test
  void reusedCodeMeansAnotherUnitOnAnotherDay() {
    assertThat(nameOf("15", BEFORE)).isEqualTo("BHXH tỉnh Yên Bái");
    assertThat(nameOf("15", TODAY)).isEqualTo("BHXH tỉnh Lào Cai");
    assertThat(nameOf("24", BEFORE)).isEqualTo("BHXH tỉnh Bắc Giang");
    assertThat(nameOf("91", TODAY)).isEqualTo("BHXH tỉnh An Giang");
  }

  @Test
  void nameFollowsTheProvinceOnItsDay() {
    assertThat(nameOf("75", LocalDate.of(2026, 4, 29))).isEqualTo("BHXH tỉnh Đồng Nai");
    assertThat(nameOf("75", LocalDate.of(2026, 4, 30))).isEqualTo("BHXH thành phố Đồng Nai");
    assertThat(nameOf("22", LocalDate.of(2026, 9, 1))).isEqualTo("BHXH thành phố Quảng Ninh");
    assertThat(nameOf("24", LocalDate.of(2026, 9, 20))).isEqualTo("BHXH thành phố Bắc Ninh");
    assertThat(nameOf("46", BEFORE)).isEqualTo("BHXH tỉnh Thừa Thiên Huế");
  }

  @Test
  void successorInheritsTheSphereOfItsPredecessors() {
    UnitId now = idOf("08", TODAY);
    assertThat(organisation.sphereOf(now, TODAY))
        .contains(idOf("02", BEFORE), idOf("08", BEFORE), now)
        .doesNotContain(idOf("01", TODAY), idOf("10", BEFORE));
  }

  @Test
  void sphereOfHeadquartersIsEverything() {
    UnitId root = organisation.unitsOn(TODAY, UnitKind.HEADQUARTERS).getFirst().id();
    assertThat(organisation.sphereOf(root, TODAY))
        .contains(idOf("02", BEFORE), idOf("46", TODAY), idOf("BQP", TODAY));
  }

  @Test
  void unitIsBelowWhatItHangsUnderOnTheDay() {
    UnitId root = organisation.unitsOn(TODAY, UnitKind.HEADQUARTERS).getFirst().id();
    UnitId now = idOf("08", TODAY);
    assertThat(organisation.isBelow(now, root, TODAY)).isTrue();
    assertThat(organisation.isBelow(root, now, TODAY)).isFalse();
    // Inherited work is in the sphere of the successor, but no longer hangs anywhere.
    assertThat(organisation.isBelow(idOf("02", BEFORE), now, TODAY)).isFalse();
    assertThat(organisation.isBelow(idOf("02", BEFORE), root, BEFORE)).isTrue();
  }

  @Test
  void unitIsFoundByNameOrAliasWhateverTheDiacritics() {
    assertThat(organisation.unitsNamed("trung tam truyen thong", BEFORE))
        .extracting(Unit::code)
        .containsExactly("TTTT");
    assertThat(organisation.unitsNamed("Trung tâm Truyền thông", TODAY)).isEmpty();
    assertThat(organisation.unitsNamed("Trung tâm Dịch vụ hỗ trợ - chăm sóc khách hàng", BEFORE))
        .extracting(Unit::code)
        .containsExactly("CSKH");
  }

  @Test
  void workOfAnUndividedProvinceHasItsOneAtom() {
    UnitId hue = idOf("46", TODAY);
    AtomId now = geography.atomOf(hue, null, TODAY);
    assertThat(geography.atomOf(hue, null, BEFORE)).isEqualTo(now);
  }

  @Test
  void workOfAMergedProvinceIsPlacedByItsCommune() {
    data.loadDetail("organisation/demo");
    UnitId daNang = idOf("48", TODAY);
    AtomId formerQuangNam = geography.atomOf(idOf("49", BEFORE), null, BEFORE);
    AtomId formerDaNang = geography.atomOf(idOf("48", BEFORE), null, BEFORE);
    AtomId unplaced = geography.atomOf(daNang, null, TODAY);
    assertThat(List.of(formerDaNang, formerQuangNam)).doesNotContain(unplaced);
    List<AtomId> atoms =
        geography.communesOf(daNang, TODAY).stream()
            .map(commune -> geography.atomOf(daNang, commune.id(), TODAY))
            .toList();
    // 94 communes: 16 of former Đà Nẵng, 78 of former Quảng Nam.
    assertThat(atoms).filteredOn(formerDaNang::equals).hasSize(16);
    assertThat(atoms).filteredOn(formerQuangNam::equals).hasSize(78);
  }

  @Test
  void loadingDetailTwiceChangesNothing() {
    data.loadDetail("organisation/demo");
    int units = organisation.unitsOn(TODAY).size();
    data.loadDetail("organisation/demo");
    assertThat(organisation.unitsOn(TODAY)).hasSize(units);
    assertThat(geography.stationsOf(idOf("46", TODAY), TODAY)).hasSize(40);
    assertThat(organisation.childrenOf(idOf("46", TODAY), TODAY)).hasSize(10);
  }

  private String nameOf(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on).orElseThrow().name();
  }

  private UnitId idOf(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on).orElseThrow().id();
  }
}
