package vn.lantoa.activities.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.web.WeekMapPage.Place;
import vn.lantoa.activities.web.WeekMaps.Placed;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.organisation.map.ProvinceMaps;

/// Draws the provinces of a week by their outlines.
@Component
class WeekOutlines {
  private final ProvinceMaps outlines;
  private final MessageSource messages;

  WeekOutlines(ProvinceMaps outlines, MessageSource messages) {
    this.outlines = outlines;
    this.messages = messages;
  }

  /// Absent when not every province of the day has an outline.
  Optional<ProvinceMap> draw(LocalDate day, Placed placed, Locale locale) {
    Map<String, ProvinceMaps.Shade> shades = new LinkedHashMap<>();
    for (Place place : placed.places()) {
      shades.put(
          place.code(),
          new ProvinceMaps.Shade(
              place.shade(),
              shortName(place.name(), locale),
              NumberFormat.getIntegerInstance(locale).format(place.value()),
              place.href()));
    }
    return outlines.draw(day, shades);
  }

  /// Without the kind of the area, as maps write it.
  private String shortName(String name, Locale locale) {
    for (String kind : messages.getMessage("activities.map.kinds", null, locale).split(",", -1)) {
      if (name.startsWith(kind + " ")) {
        return name.substring(kind.length() + 1);
      }
    }
    return name;
  }
}
