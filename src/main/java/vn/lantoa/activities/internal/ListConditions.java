package vn.lantoa.activities.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.Status;
import vn.lantoa.activities.internal.ListRows.Selection;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.VietnameseText;

/// What a selection of records says of a row `a` of `activities.activity`.
@Component
class ListConditions {
  /// As the index activity_words has it.
  private static final String TITLE_WORDS =
      "array_to_tsvector(array_remove(string_to_array(a.title_folded, ' '), ''))";

  private final Taxonomies taxonomies;
  private final Partitions partitions;

  ListConditions(Taxonomies taxonomies, Partitions partitions) {
    this.taxonomies = taxonomies;
    this.partitions = partitions;
  }

  /// A where clause and what fills it.
  static final class Conditions {
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("true");

    Conditions and(String condition) {
      text.append("\n  and ").append(condition);
      return this;
    }

    Conditions and(String condition, String name, Object value) {
      parameters.put(name, value);
      return and(condition);
    }

    String text() {
      return text.toString();
    }

    Map<String, Object> parameters() {
      return parameters;
    }
  }

  Conditions of(Selection selection) {
    ActivityFilter filter = selection.filter();
    Conditions conditions = new Conditions();
    Status status = filter.status();
    if (status == null) {
      conditions.and("a.status <> 'WITHDRAWN'");
    } else {
      conditions.and("a.status = :status", "status", status.name());
    }
    if (selection.readable() != null) {
      conditions.and("a.unit_id = any(:readable)", "readable", ids(selection.readable()));
    }
    if (selection.units() != null) {
      conditions.and("a.unit_id = any(:units)", "units", ids(selection.units()));
    }
    if (!filter.forms().isEmpty()) {
      conditions.and(
          "a.form_id = any(:forms)", "forms", formIds(filter.forms()).toArray(Integer[]::new));
    }
    DayRange days = filter.days();
    if (days != null) {
      conditions
          .and("a.counted_day >= :from", "from", days.from())
          .and("a.counted_day < :end", "end", days.end());
    }
    narrowBySubject(conditions, filter);
    narrowByPlace(conditions, filter.where());
    return conditions;
  }

  private static void narrowBySubject(Conditions conditions, ActivityFilter filter) {
    if (filter.policyAreas() != 0) {
      conditions.and("a.policy_areas & :policy_areas <> 0", "policy_areas", filter.policyAreas());
    }
    if (filter.audiences() != 0) {
      conditions.and("a.audiences & :audiences <> 0", "audiences", filter.audiences());
    }
    UUID assignment = filter.assignment();
    if (assignment != null) {
      conditions.and("a.assignment_id = :assignment", "assignment", assignment);
    }
    PartnerId partner = filter.partner();
    if (partner != null) {
      conditions.and(
          "exists (select from activities.activity_partner p"
              + " where p.activity_id = a.id and p.partner_id = :partner)",
          "partner",
          partner.value());
    }
    CampaignId campaign = filter.campaign();
    if (campaign != null) {
      conditions.and("a.campaign_id = :campaign", "campaign", campaign.value());
    }
    ContentTopicId content = filter.content();
    if (content != null) {
      conditions.and(
          "exists (select from activities.activity_content c"
              + " where c.activity_id = a.id and c.topic_id = :content)",
          "content",
          content.value());
    }
    narrowByMore(conditions, filter.also());
    narrowByWords(conditions, VietnameseText.fold(filter.text()));
  }

  private static void narrowByMore(Conditions conditions, ActivityFilter.Also also) {
    int n = 0;
    for (int mask : also.policyAreas()) {
      conditions.and("a.policy_areas & :areas" + n + " <> 0", "areas" + n++, mask);
    }
    for (int mask : also.audiences()) {
      conditions.and("a.audiences & :named" + n + " <> 0", "named" + n++, mask);
    }
    for (ContentTopicId content : also.contents()) {
      String condition =
          "exists (select from activities.activity_content c"
              + " where c.activity_id = a.id and c.topic_id = :content%d)";
      conditions.and(condition.formatted(n), "content" + n++, content.value());
    }
    for (ActivityFilter.Part part : also.without()) {
      conditions.and(
          switch (part) {
            case POLICY_AREA -> "a.policy_areas = 0";
            case AUDIENCE -> "a.audiences = 0";
            case CAMPAIGN -> "a.campaign_id is null";
            case CONTENT ->
                "not exists (select from activities.activity_content c where c.activity_id = a.id)";
          });
    }
  }

  private static void narrowByWords(Conditions conditions, String folded) {
    if (!folded.isEmpty()) {
      // Folded words are letters and digits alone, so nothing in them means anything to a tsquery.
      String words =
          Stream.of(folded.split(" ", -1))
              .map(word -> "'" + word + "':*")
              .collect(Collectors.joining(" & "));
      conditions.and(TITLE_WORDS + " @@ cast(:words as tsquery)", "words", words);
    }
  }

  private void narrowByPlace(Conditions conditions, ActivityFilter.Where where) {
    switch (where) {
      case ActivityFilter.Anywhere anywhere -> {}
      case ActivityFilter.InArea(var area) ->
          conditions.and("a.area_id = :area", "area", area.value());
      case ActivityFilter.InProvince(String code, var on) ->
          narrowToPart(conditions, partitions.on(on), code);
      case ActivityFilter.InCommon(String key, var periods) ->
          narrowToPart(conditions, partitions.common(periods), key);
      case ActivityFilter.Unattributed(var on) -> narrowToRest(conditions, partitions.on(on));
      case ActivityFilter.UnattributedInCommon(var periods) ->
          narrowToRest(conditions, partitions.common(periods));
    }
  }

  /// A place in atoms, none for anywhere; absent where it is not made of some.
  Optional<Optional<Set<Integer>>> placed(ActivityFilter.Where where) {
    return switch (where) {
      case ActivityFilter.Anywhere anywhere -> Optional.of(Optional.empty());
      case ActivityFilter.InProvince(String code, var on) ->
          Optional.of(Optional.of(atoms(partitions.on(on), code)));
      case ActivityFilter.InCommon(String key, var periods) ->
          Optional.of(Optional.of(atoms(partitions.common(periods), key)));
      case ActivityFilter.InArea area -> Optional.empty();
      case ActivityFilter.Unattributed rest -> Optional.empty();
      case ActivityFilter.UnattributedInCommon rest -> Optional.empty();
    };
  }

  private static Set<Integer> atoms(Partition partition, String key) {
    return partition.find(key).map(Partition.Part::atoms).orElse(Set.of()).stream()
        .map(AtomId::value)
        .collect(Collectors.toSet());
  }

  private static void narrowToPart(Conditions conditions, Partition partition, String key) {
    conditions.and(
        "a.counted_atom = any(:atoms)", "atoms", atoms(partition, key).toArray(Integer[]::new));
  }

  private static void narrowToRest(Conditions conditions, Partition partition) {
    conditions.and("a.counted_atom <> all(:atoms)", "atoms", numbers(partition.placed()));
  }

  private static Integer[] numbers(Set<AtomId> atoms) {
    return atoms.stream().map(AtomId::value).toArray(Integer[]::new);
  }

  Set<Integer> formIds(Set<String> codes) {
    return codes.stream()
        .flatMap(code -> taxonomies.findForm(code).stream())
        .map(Form::family)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private static UUID[] ids(Set<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }
}
