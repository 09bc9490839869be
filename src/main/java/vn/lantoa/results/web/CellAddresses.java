package vn.lantoa.results.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.ResultsQuery.Told;

/// Addresses of the records that the cells of a [vn.lantoa.results.Cross] are made of.
@Component
class CellAddresses {
  private final Taxonomies taxonomies;
  private final Partitions partitions;
  private final Campaigns campaigns;
  private final ContentTopics topics;

  CellAddresses(
      Taxonomies taxonomies, Partitions partitions, Campaigns campaigns, ContentTopics topics) {
    this.taxonomies = taxonomies;
    this.partitions = partitions;
    this.campaigns = campaigns;
    this.topics = topics;
  }

  CellRecords of(CrossQuery query) {
    CrossQuery.Filter filter = query.filter();
    return new CellRecords(
        query,
        taxonomies,
        new CellRecords.Codes(
            code(filter.province(), province -> key(province, query)),
            code(filter.campaign(), this::key),
            code(filter.topic(), this::key)));
  }

  private static <T> String code(@Nullable T id, Function<T, String> key) {
    return id == null ? "" : key.apply(id);
  }

  private String key(AreaId province, CrossQuery query) {
    Partition partition =
        query.told() instanceof Told.InCommon
            ? partitions.common(query.periods())
            : partitions.on(query.namesOn());
    return partition.of(province).map(Partition.Provinces::key).orElse("");
  }

  private String key(CampaignId campaign) {
    return campaigns
        .find(campaign)
        .map(Campaign::facts)
        .map(Campaign.Facts::code)
        .orElse(campaign.toString());
  }

  private String key(ContentTopicId topic) {
    return topics.find(topic).map(ContentTopic::code).orElse(topic.toString());
  }
}
