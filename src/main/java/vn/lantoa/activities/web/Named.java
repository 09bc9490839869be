package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.Partner;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.Partners;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.ContentTopics;

/// Finds partners, content topics and campaigns by code or id, and says what they are called.
@Component
class Named {
  private final Partners partners;
  private final ContentTopics topics;
  private final Campaigns campaigns;

  Named(Partners partners, ContentTopics topics, Campaigns campaigns) {
    this.partners = partners;
    this.topics = topics;
    this.campaigns = campaigns;
  }

  Optional<PartnerId> partner(String codeOrId, LocalDate on) {
    return Units.uuid(codeOrId)
        .map(PartnerId::new)
        .or(() -> partners.findByCode(codeOrId.strip(), on).map(Partner::id));
  }

  Optional<String> nameOf(PartnerId partner, LocalDate on) {
    return partners.find(partner, on).map(Partner::name);
  }

  Optional<Campaign> campaign(String code) {
    return campaigns.findByCode(code.strip().toUpperCase(Locale.ROOT));
  }

  Optional<ContentTopicId> content(String codeOrId) {
    return Units.uuid(codeOrId)
        .map(ContentTopicId::new)
        .flatMap(topics::find)
        .or(() -> topics.findByCode(codeOrId.strip()))
        .map(ContentTopic::id);
  }

  Optional<String> nameOf(ContentTopicId content, Locale locale) {
    return topics.find(content).map(topic -> topic.label(locale));
  }
}
