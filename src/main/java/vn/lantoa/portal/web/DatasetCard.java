package vn.lantoa.portal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.portal.OpenYear;
import vn.lantoa.results.measures.Measure;

/// The open data in the words of schema.org, so that search engines for data sets find it.
@Component
class DatasetCard {
  private final PortalSettings settings;
  private final JsonMapper json;

  DatasetCard(PortalSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /// @param path of the page that describes it
  /// @param years at least one, newest first
  Map<String, Object> of(String path, List<OpenYear> years, Tongue tongue) {
    Map<String, Object> card = new LinkedHashMap<>();
    Map<String, Object> agency =
        Map.of("@type", "GovernmentOrganization", "name", tongue.t("portal.agency"));
    card.put("@context", "https://schema.org/");
    card.put("@type", "Dataset");
    card.put("@id", settings.absolute(path) + "#dataset");
    card.put("name", name(years, tongue));
    card.put("description", tongue.t("portal.dataset.description"));
    card.put("url", settings.absolute(tongue.in(path)));
    card.put("license", settings.license());
    card.put("creator", agency);
    card.put("publisher", agency);
    card.put("isAccessibleForFree", true);
    card.put("inLanguage", List.of("vi", "en"));
    card.put("temporalCoverage", coverage(years));
    card.put("spatialCoverage", Map.of("@type", "Place", "name", tongue.t("portal.place")));
    card.put("datePublished", day(years, Comparator.naturalOrder()).toString());
    card.put("dateModified", day(years, Comparator.reverseOrder()).toString());
    card.put("variableMeasured", variables(years, tongue));
    card.put(
        "distribution",
        years.stream()
            .flatMap(
                year ->
                    Stream.of(
                        download(year, "csv", "text/csv", tongue),
                        download(year, "json", "application/json", tongue)))
            .toList());
    return card;
  }

  private static String name(List<OpenYear> years, Tongue tongue) {
    return years.size() == 1
        ? tongue.t("portal.year.title", String.valueOf(years.getFirst().year()))
        : tongue.t("portal.title");
  }

  private static String coverage(List<OpenYear> years) {
    return years.getLast().period().from() + "/" + years.getFirst().period().last();
  }

  private static LocalDate day(List<OpenYear> years, Comparator<LocalDate> first) {
    return years.stream().map(year -> year.document().day()).min(first).orElseThrow();
  }

  private static List<Map<String, Object>> variables(List<OpenYear> years, Tongue tongue) {
    Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
    for (OpenYear year : years) {
      year.measures()
          .forEach(one -> variables.putIfAbsent(one.measure().code(), said(one.measure(), tongue)));
    }
    return List.copyOf(variables.values());
  }

  private static Map<String, Object> said(Measure measure, Tongue tongue) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("@type", "PropertyValue");
    said.put("propertyID", measure.code());
    said.put("name", measure.name().in(tongue.locale()));
    said.put("unitText", measure.noun().in(tongue.locale()));
    return said;
  }

  private Map<String, Object> download(OpenYear year, String kind, String type, Tongue tongue) {
    Map<String, Object> download = new LinkedHashMap<>();
    download.put("@type", "DataDownload");
    download.put(
        "name",
        tongue.t(
            "portal.download", kind.toUpperCase(tongue.locale()), String.valueOf(year.year())));
    download.put("encodingFormat", type);
    download.put(
        "contentUrl", settings.absolute(tongue.in("/public/results/" + year.year() + "." + kind)));
    return download;
  }

  /// As it may stand within a script element: nothing in it ends the element.
  String embedded(String path, List<OpenYear> years, Tongue tongue) {
    return years.isEmpty()
        ? ""
        : json.writeValueAsString(of(path, years, tongue))
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026");
  }
}
