package vn.lantoa.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lantoa.organisation.Comparisons.Change;
import vn.lantoa.organisation.Comparisons.Row;
import vn.lantoa.organisation.Comparisons.Thing;
import vn.lantoa.organisation.Comparisons.What;
import vn.lantoa.organisation.internal.Matching.Takeover;

class MatchingTests {
  private final Thing haGiang = thing("02", "Hà Giang");
  private final Thing tuyenQuang = thing("08", "Tuyên Quang");
  private final Thing newTuyenQuang = thing("08", "Tuyên Quang");
  private final Thing hue = thing("46", "Thừa Thiên Huế");

  private static Thing thing(String code, String name) {
    return new Thing(UUID.randomUUID(), code, name, "PROVINCE", null, null, null);
  }

  private static Takeover takeover(Thing from, Thing to) {
    return new Takeover(from.id(), to.id());
  }

  @Test
  void severalThatBecomeOneAreOneRow() {
    List<Row> rows =
        Matching.rows(
            List.of(tuyenQuang, haGiang, hue),
            List.of(newTuyenQuang, hue),
            List.of(takeover(haGiang, newTuyenQuang), takeover(tuyenQuang, newTuyenQuang)));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().what()).isEqualTo(What.MERGED);
    assertThat(rows.getFirst().before()).containsExactly(haGiang, tuyenQuang);
    assertThat(rows.getFirst().after()).containsExactly(newTuyenQuang);
  }

  @Test
  void oneThatBecomesSeveralIsDividedAlsoWhenItGoesOn() {
    Thing part = thing("47", "Phú Xuân");
    List<Row> rows = Matching.rows(List.of(hue), List.of(hue, part), List.of(takeover(hue, part)));
    assertThat(rows).extracting(Row::what).containsExactly(What.DIVIDED);
    assertThat(rows.getFirst().after()).containsExactly(hue, part);
  }

  @Test
  void whatLivedOnlyInBetweenStillJoinsBothSides() {
    Thing region = thing("KV1", "Khu vực");
    List<Row> rows =
        Matching.rows(
            List.of(haGiang, tuyenQuang),
            List.of(newTuyenQuang),
            List.of(
                takeover(haGiang, region),
                takeover(tuyenQuang, region),
                takeover(region, newTuyenQuang)));
    assertThat(rows).extracting(Row::what).containsExactly(What.MERGED);
  }

  @Test
  void whatGoesOnIsToldOnlyWhenItIsDifferent() {
    Thing renamed = new Thing(hue.id(), "46", "Huế", "PROVINCE", null, null, null);
    List<Row> rows = Matching.rows(List.of(haGiang, hue), List.of(haGiang, renamed), List.of());
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().what()).isEqualTo(What.CHANGED);
    assertThat(rows.getFirst().changes()).containsExactly(Change.NAME);
  }

  @Test
  void beginningAndEndStandAlone() {
    assertThat(Matching.rows(List.of(haGiang), List.of(hue), List.of()))
        .extracting(Row::what)
        .containsExactly(What.ENDED, What.BEGAN);
    assertThat(Matching.rows(List.of(haGiang), List.of(hue), List.of(takeover(haGiang, hue))))
        .extracting(Row::what)
        .containsExactly(What.SUCCEEDED);
  }

  @Test
  void severalThatBecomeSeveralOthersAreRearranged() {
    List<Row> rows =
        Matching.rows(
            List.of(haGiang, tuyenQuang),
            List.of(newTuyenQuang, hue),
            List.of(
                takeover(haGiang, newTuyenQuang),
                takeover(tuyenQuang, newTuyenQuang),
                takeover(haGiang, hue)));
    assertThat(rows).extracting(Row::what).containsExactly(What.REARRANGED);
  }
}
