package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Counted;
import vn.lantoa.activities.Activities.Listing;
import vn.lantoa.activities.Activities.Order;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;

/// Lists that are longer than their pages.
@LantoaTest
class ListsOfRecordsTests {
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    jdbc.sql("truncate activities.activity, activities.contribution_delta cascade").update();
    for (String unit : List.of("46-01", "46-02", "46")) {
      assertThat(activities.record(crew.officer(), Crew.byPerson(crew.smallGroups(unit))))
          .isInstanceOf(Recording.Recorded.class);
    }
  }

  /// Copies of each of the three records: few days, forms and quantities, so that many are alike.
  private void copy(int times) {
    jdbc.sql(
            """
            insert into activities.activity
            select (jsonb_populate_record(a, jsonb_build_object(
              'id', uuidv7(), 'quantity', n % 3, 'form_id', 1 + 6 * (n % 2),
              'first_day', a.first_day - n % 4, 'last_day', a.last_day - n % 4,
              'counted_day', a.counted_day - n % 4))).*
            from activities.activity a
            cross join generate_series(1, :times) n
            """)
        .param("times", times)
        .update();
  }

  private static ActivityFilter with(String text) {
    return new ActivityFilter(
        null, Set.of(), null, new ActivityFilter.Anywhere(), 0, 0, null, null, text);
  }

  private Listing listing(int size, Order order, @Nullable ActivityId after) {
    return activities.list(
        crew.headquarters(), with("nhom"), new Paging(1, size, order, after, Counted.QUICKLY));
  }

  /// 3 + 3 × 20 = 63 records in portions of 8: 7 full ones and one of 7.
  @ParameterizedTest
  @EnumSource
  void listReadBehindItsLastRecordIsTheWholeList(Order order) {
    copy(20);
    List<Activity> whole = listing(200, order, null).slice().rows();
    assertThat(whole).hasSize(63).isSortedAccordingTo(by(order));
    List<Activity> walked = new ArrayList<>();
    ActivityId after = null;
    for (int portion = 1; portion <= 8; portion++) {
      Listing part = listing(8, order, after);
      walked.addAll(part.slice().rows());
      assertThat(part.more()).isEqualTo(portion < 8);
      assertThat(part.totals().records()).isEqualTo(63);
      after = walked.getLast().id();
    }
    assertThat(walked).extracting(Activity::id).containsExactlyElementsOf(ids(whole));
    assertThat(listing(8, order, after).slice().rows()).isEmpty();
    assertThat(listing(8, order, new ActivityId(new UUID(1, 1))).slice().rows()).isEmpty();
  }

  private static List<ActivityId> ids(List<Activity> all) {
    return all.stream().map(Activity::id).toList();
  }

  /// Without the last tie, the moment of recording.
  private static Comparator<Activity> by(Order order) {
    Comparator<Activity> day = Comparator.comparing(one -> one.facts().days().to());
    Comparator<Activity> newest = day.reversed();
    return switch (order) {
      case NEWEST -> newest;
      case OLDEST -> day;
      // BHXH cơ sở … before BHXH thành phố Huế, and each unit in one piece.
      case UNIT ->
          Comparator.<Activity, String>comparing(one -> one.names().unitName())
              .thenComparing(newest);
      // CONFERENCE has a smaller number than SMALL_GROUP, and comes first in the alphabet.
      case FORM ->
          Comparator.<Activity, String>comparing(one -> one.facts().form()).thenComparing(newest);
      case QUANTITY ->
          Comparator.<Activity, Long>comparing(one -> one.facts().amount().quantity())
              .reversed()
              .thenComparing(newest);
    };
  }

  /// Copies contribute nothing, so the kept sums know the three first records alone; a list by
  /// words is counted over the records, to 10 000 of 3 + 3 × 3500 = 10 503.
  @Test
  void longListIsCountedWhollyWhenAskedFor() {
    copy(3500);
    Paging quick = new Paging(1, 50, Order.NEWEST);
    Totals some = activities.list(crew.headquarters(), with("nhom"), quick).totals();
    assertThat(some.records()).isEqualTo(Activities.PAGED_MOST);
    assertThat(some.whole()).isFalse();
    Paging all = new Paging(1, 50, Order.NEWEST, null, Counted.WHOLLY);
    // The first three have 5 each; of 3500 each third has 0, 1, 2: 3 × (1167 × 1 + 1167 × 2).
    assertThat(activities.list(crew.headquarters(), with("nhom"), all).totals())
        .isEqualTo(new Totals(10_503, 15 + 3 * (1167 + 2 * 1167), 10_503 * 60));
    Totals kept = activities.list(crew.headquarters(), ActivityFilter.ALL, quick).totals();
    assertThat(kept).isEqualTo(new Totals(3, 15, 180));
  }

  @Test
  void wordsOfTheTitleAreFoundByTheirBeginnings() {
    Map.of("nhóm NHỎ", 3, "nh tu ngu", 3, "hom", 0, "nhom' | 'x", 0, "BHXH.", 3)
        .forEach(
            (words, records) ->
                assertThat(
                        activities
                            .list(crew.headquarters(), with(words), new Paging(1, 50, Order.NEWEST))
                            .totals()
                            .records())
                    .as(words)
                    .isEqualTo(records.longValue()));
  }
}
