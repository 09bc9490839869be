package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.internal.Axis.Member;
import vn.lantoa.results.internal.Traits.Kind;
import vn.lantoa.shared.DayRange;

/// Makes the rows and columns of each dimension.
@Component
class Axes {
  private final Taxonomies taxonomies;
  private final Campaigns campaigns;
  private final ContentTopics topics;
  private final PlaceAxes places;

  Axes(Taxonomies taxonomies, Campaigns campaigns, ContentTopics topics, PlaceAxes places) {
    this.taxonomies = taxonomies;
    this.campaigns = campaigns;
    this.topics = topics;
    this.places = places;
  }

  Axis of(Dimension dimension, CrossQuery query, Reader reader) {
    return switch (dimension) {
      case PROVINCE -> places.provinces(query, reader);
      case UNIT -> places.units(query, reader);
      case FORM -> forms(dimension, query, taxonomies.nationalForms());
      case EVERY_FORM -> forms(dimension, query, taxonomies.forms());
      case AUDIENCE -> audiences();
      case POLICY_AREA -> policyAreas();
      case TOPIC -> topics();
      case MONTH, QUARTER, YEAR -> new OfTime(dimension, Pieces.buckets(dimension, query.period()));
      case CAMPAIGN -> campaigns(query);
    };
  }

  /// @param where numbers of the rows that a kind stands in
  private record OfKind(
      Dimension dimension, List<Member> members, Function<Kind, List<Integer>> where)
      implements Axis {
    @Override
    public List<Integer> ofKind(Kind kind) {
      return where.apply(kind);
    }
  }

  private static Axis forms(Dimension dimension, CrossQuery query, List<Form> listed) {
    List<Form> shown =
        listed.stream()
            .filter(
                form ->
                    query.filter().forms().isEmpty()
                        || query.filter().forms().stream()
                            .flatMap(asked -> asked.family().stream())
                            .anyMatch(form.family()::contains))
            .toList();
    return new OfKind(
        dimension,
        shown.stream().map(form -> new Member(new Subject.OfForm(form), true)).toList(),
        kind ->
            IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).family().contains(kind.form()))
                .boxed()
                .toList());
  }

  private Axis audiences() {
    return masks(
        Dimension.AUDIENCE,
        taxonomies.audiences().stream()
            .map(audience -> (Subject) new Subject.OfAudience(audience))
            .toList(),
        taxonomies.audiences().stream().map(audience -> 1 << audience.bit()).toList(),
        Kind::audiences);
  }

  private Axis policyAreas() {
    return masks(
        Dimension.POLICY_AREA,
        taxonomies.policyAreas().stream()
            .map(area -> (Subject) new Subject.OfPolicyArea(area))
            .toList(),
        taxonomies.policyAreas().stream().map(area -> 1 << area.bit()).toList(),
        Kind::policyAreas);
  }

  private static Axis masks(
      Dimension dimension, List<Subject> subjects, List<Integer> bits, ToIntFunction<Kind> mask) {
    List<Member> members = new ArrayList<>();
    subjects.forEach(subject -> members.add(new Member(subject, true)));
    members.add(new Member(new Subject.Unnamed(dimension), false));
    return new OfKind(
        dimension,
        members,
        kind -> {
          int named = mask.applyAsInt(kind);
          return named == 0
              ? List.of(bits.size())
              : IntStream.range(0, bits.size())
                  .filter(i -> (bits.get(i) & named) != 0)
                  .boxed()
                  .toList();
        });
  }

  private Axis campaigns(CrossQuery query) {
    List<Campaign> all = campaigns.list();
    List<Member> members = new ArrayList<>();
    Map<Integer, List<Integer>> where = new HashMap<>();
    for (Campaign campaign : all) {
      where.put(campaign.id().value(), List.of(members.size()));
      members.add(
          new Member(
              new Subject.OfCampaign(campaign), overlap(campaign.facts().days(), query.period())));
    }
    where.put(0, List.of(members.size()));
    members.add(new Member(new Subject.Unnamed(Dimension.CAMPAIGN), false));
    return new OfKind(
        Dimension.CAMPAIGN, members, kind -> where.getOrDefault(kind.campaign(), List.of()));
  }

  private static boolean overlap(DayRange one, DayRange other) {
    return one.from().isBefore(other.end()) && other.from().isBefore(one.end());
  }

  private record OfTopics(List<Member> members, Map<UUID, Integer> where) implements Axis {
    @Override
    public Dimension dimension() {
      return Dimension.TOPIC;
    }

    @Override
    public List<Integer> ofTopics(List<UUID> topics) {
      return topics.isEmpty()
          ? List.of(members.size() - 1)
          : topics.stream().filter(where::containsKey).map(where::get).toList();
    }
  }

  private Axis topics() {
    List<Member> members = new ArrayList<>();
    Map<UUID, Integer> where = new HashMap<>();
    for (ContentTopic topic : topics.list()) {
      where.put(topic.id().value(), members.size());
      members.add(new Member(new Subject.OfTopic(topic), false));
    }
    members.add(new Member(new Subject.Unnamed(Dimension.TOPIC), false));
    return new OfTopics(members, where);
  }

  private record OfTime(Dimension dimension, List<Subject> buckets) implements Axis {
    @Override
    public List<Member> members() {
      return buckets.stream().map(bucket -> new Member(bucket, true)).toList();
    }

    @Override
    public @Nullable List<Integer> ofDay(DayRange period, LocalDate day) {
      int bucket = Pieces.bucket(dimension, period, day);
      return bucket < buckets.size() ? List.of(bucket) : List.of();
    }
  }
}
