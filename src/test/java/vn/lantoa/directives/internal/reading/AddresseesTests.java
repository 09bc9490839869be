package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseesTests {

  private final Addressees addressees =
      new Addressees(
          "Bảo hiểm xã hội Việt Nam",
          List.of("Các đơn vị trực thuộc BHXH Việt Nam", "Giám đốc BHXH các tỉnh, thành phố"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BHXH tỉnh",
        "BHXH 63 tỉnh",
        "BHXH các tỉnh, thành phố trực thuộc Trung ương",
        "Bảo hiểm xã hội các tỉnh, thành phố",
        "Giám đốc BHXH các tỉnh"
      })
  void everyProvincialOfficeIsMeant(String name) {
    assertThat(addressees.of(List.of(name))).containsExactly(new Addressee.AllProvincial());
  }

  @Test
  void oneProvinceIsNamed() {
    assertThat(addressees.of(List.of("BHXH tỉnh Nghệ An")))
        .containsExactly(new Addressee.Named("BHXH tỉnh Nghệ An"));
  }

  @Test
  void armedForcesHaveOfficesOfTheirOwn() {
    assertThat(addressees.of(List.of("BHXH: Bộ Quốc phòng, Công an Nhân dân")))
        .containsExactly(
            new Addressee.Force("Bộ Quốc phòng"), new Addressee.Force("Công an nhân dân"));
    assertThat(addressees.of(List.of("Bộ Quốc phòng")))
        .containsExactly(new Addressee.Named("Bộ Quốc phòng"));
  }

  @Test
  void collectiveNameMeansTheRecipients() {
    assertThat(addressees.of(List.of("Thủ trưởng các đơn vị")))
        .containsExactly(new Addressee.AllCentral(), new Addressee.AllProvincial());
  }

  @Test
  void severalUnitsInOneHeadingAreTakenApart() {
    assertThat(Actors.apart("Trung tâm Truyền thông, Tạp chí BHXH và Vụ Pháp chế"))
        .containsExactly("Trung tâm Truyền thông", "Tạp chí BHXH", "Vụ Pháp chế");
    assertThat(Actors.apart("Sở Văn hóa, Thể thao và Du lịch"))
        .containsExactly("Sở Văn hóa, Thể thao và Du lịch");
  }
}
