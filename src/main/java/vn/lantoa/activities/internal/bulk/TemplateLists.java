package vn.lantoa.activities.internal.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.internal.bulk.ActivityColumns.Name;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Partners;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.policy.Language;

/// What a unit may choose from when it fills in its workbook. Things are offered as `code · name`.
@Component
class TemplateLists {
  private final Words words;
  private final Geography geography;
  private final Partners partners;
  private final ContentTopics topics;
  private final Campaigns campaigns;
  private final MessageSource messages;
  private final Clock clock;

  TemplateLists(
      Words words,
      Geography geography,
      Partners partners,
      ContentTopics topics,
      Campaigns campaigns,
      MessageSource messages,
      Clock clock) {
    this.words = words;
    this.geography = geography;
    this.partners = partners;
    this.topics = topics;
    this.campaigns = campaigns;
    this.messages = messages;
    this.clock = clock;
  }

  Map<Name, List<String>> of(Unit unit, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    Map<Name, List<String>> lists = new EnumMap<>(Name.class);
    for (Name name : List.of(Name.FORM, Name.AUDIENCES, Name.POLICY_AREAS, Name.GRADE)) {
      lists.put(name, words.choicesOf(name.column(), locale));
    }
    lists.put(
        Name.AREA,
        geography.communesOf(unit.id(), today).stream()
            .map(area -> area.code() + " · " + area.name())
            .toList());
    lists.put(
        Name.STATION,
        geography.stationsOf(unit.id(), today).stream()
            .map(station -> station.code() + " · " + station.name())
            .toList());
    lists.put(
        Name.PARTNERS,
        partners.around(unit.id(), today).stream()
            .map(partner -> partner.code() + " · " + partner.name())
            .toList());
    lists.put(
        Name.CONTENTS,
        topics.list().stream()
            .filter(topic -> topic.isOpenOn(today))
            .map(topic -> topic.code() + " · " + topic.label(locale))
            .toList());
    lists.put(
        Name.CAMPAIGN, campaigns.on(today).stream().map(each -> each.facts().code()).toList());
    lists.put(
        Name.FUNDS, texts(Stream.of(Funds.values()).map(f -> "activities.funds." + f), locale));
    lists.put(
        Name.LANGUAGES,
        texts(Stream.of(Language.values()).map(l -> "policy.language." + l.code()), locale));
    return lists;
  }

  private List<String> texts(Stream<String> keys, Locale locale) {
    return keys.map(key -> messages.getMessage(key, null, locale)).toList();
  }
}
