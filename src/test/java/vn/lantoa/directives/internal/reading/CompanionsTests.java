package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompanionsTests {
  @Test
  void whoIsNamedBehindTheLeadJoinsIn() {
    assertThat(
            Companions.in(
                "Trung tâm Truyền thông chủ trì, phối hợp với Vụ Pháp chế, Văn phòng và Tạp chí"
                    + " Bảo hiểm xã hội xây dựng kế hoạch."))
        .containsExactly("Vụ Pháp chế", "Văn phòng", "Tạp chí Bảo hiểm xã hội");
  }

  @Test
  void nobodyJoinsInWithoutALead() {
    assertThat(Companions.in("Các đơn vị phối hợp với Trung tâm Truyền thông cung cấp thông tin."))
        .isEmpty();
  }

  @Test
  void whoIsNotNamedIsLeftOut() {
    assertThat(
            Companions.in("Ban Tuyên truyền chủ trì, phối hợp với các đơn vị liên quan thực hiện."))
        .isEmpty();
  }
}
