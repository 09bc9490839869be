package vn.lantoa.directives.internal.files;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `numbering.xml` and `styles.xml` say about lists.
final class ListDefinitions {
  static final int LEVELS = 9;

  private static final Level PLAIN = new Level("decimal", "", 1, false);
  private static final Place NOWHERE = new Place("", 0, "");

  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, Integer> restarts = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  /// @param text pattern such as `%1.%2.`
  /// @param legal whether every number is written in digits
  record Level(String format, String text, int start, boolean legal) {}

  /// Where a style puts its paragraphs.
  ///
  /// @param above the style it is based on
  record Place(String list, int level, String above) {}

  /// Empty when there is no such list.
  String definitionOf(String list) {
    return definitions.getOrDefault(list, "");
  }

  /// Where the list begins anew at a level; null when it counts on.
  @Nullable Integer restartOf(String list, int level) {
    return restarts.get(list + " " + level);
  }

  Level level(String list, String definition, int level) {
    Level own = levels.get("list " + list + " " + level);
    return own != null ? own : levels.getOrDefault("all " + definition + " " + level, PLAIN);
  }

  Place placeOf(String style) {
    Place place = places.getOrDefault(style, NOWHERE);
    int level = place.level();
    for (int steps = 0; place.list().isEmpty() && !place.above().isEmpty() && steps < 20; steps++) {
      place = places.getOrDefault(place.above(), NOWHERE);
      level = Math.max(level, place.level());
    }
    return new Place(place.list(), level, "");
  }

  Xml.Listener numberingReader() {
    return new NumberingReader();
  }

  Xml.Listener styleReader() {
    return new StyleReader();
  }

  private final class NumberingReader implements Xml.Listener {
    private String owner = "";
    private String list = "";
    private int level;
    private Level shape = PLAIN;

    @Override
    public void start(Xml at) {
      switch (at.name()) {
        case "abstractNum" -> owner = "all " + at.get("abstractNumId", "");
        case "num" -> {
          list = at.get("numId", "");
          owner = "list " + list;
        }
        case "abstractNumId" -> definitions.put(list, at.get("val", ""));
        case "lvlOverride" -> level = at.number("ilvl", 0);
        case "startOverride" -> restarts.put(list + " " + level, at.number("val", 1));
        case "lvl" -> {
          level = at.number("ilvl", 0);
          shape = PLAIN;
        }
        default -> shape = shaped(at);
      }
    }

    private Level shaped(Xml at) {
      String value = at.get("val", "");
      return switch (at.name()) {
        case "start" -> new Level(shape.format(), shape.text(), at.number("val", 1), shape.legal());
        case "numFmt" -> new Level(value, shape.text(), shape.start(), shape.legal());
        case "lvlText" -> new Level(shape.format(), value, shape.start(), shape.legal());
        case "isLgl" -> new Level(shape.format(), shape.text(), shape.start(), at.isOn());
        default -> shape;
      };
    }

    @Override
    public void end(String name) {
      if (name.equals("lvl")) {
        levels.put(owner + " " + level, shape);
      }
    }
  }

  private final class StyleReader implements Xml.Listener {
    private String style = "";
    private Place place = NOWHERE;

    @Override
    public void start(Xml at) {
      switch (at.name()) {
        case "style" -> {
          style = at.get("styleId", "");
          place = NOWHERE;
        }
        case "basedOn" -> place = new Place(place.list(), place.level(), at.get("val", ""));
        case "numId" -> place = new Place(at.get("val", ""), place.level(), place.above());
        case "ilvl" -> place = new Place(place.list(), at.number("val", 0), place.above());
        default -> {
          // Fonts and the like.
        }
      }
    }

    @Override
    public void end(String name) {
      if (name.equals("style")) {
        places.put(style, place);
      }
    }
  }
}
