package vn.lantoa.checks;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which module may stand on which: the table of the architecture, with the modules that are not
/// built yet. An edge permits everything beneath it.
final class ModuleEdges {
  private static final String TABLE =
      """
      shared         <-
      organisation   <- shared
      identity       <- organisation
      notifications  <- identity
      files          <- identity
      policy         <- identity
      directives     <- files policy notifications
      catalogue      <- files notifications
      monitoring     <- policy notifications
      campaigns      <- directives catalogue
      activities     <- campaigns
      publishing     <- campaigns
      links          <- campaigns
      questions      <- campaigns
      training       <- campaigns
      results        <- activities links training
      targets        <- results
      advocacy       <- links
      evaluation     <- targets advocacy
      reports        <- targets
      portal         <- publishing questions reports
      desk           <- portal evaluation monitoring
      demo           <- desk
      start          <- demo
      """;

  private static final Map<String, Set<String>> DIRECT = read();

  private ModuleEdges() {}

  static Set<String> modules() {
    return DIRECT.keySet();
  }

  /// True where `upper` may use `lower`, directly or beneath one of its edges.
  static boolean permits(String upper, String lower) {
    return beneath(upper).contains(lower);
  }

  static Set<String> beneath(String module) {
    var found = new TreeSet<String>();
    for (var lower : DIRECT.getOrDefault(module, Set.of())) {
      found.add(lower);
      found.addAll(beneath(lower));
    }
    return found;
  }

  private static Map<String, Set<String>> read() {
    var edges = new TreeMap<String, Set<String>>();
    TABLE
        .lines()
        .forEach(
            line -> {
              var sides = line.split("<-", -1);
              var lower = sides[1].strip();
              edges.put(sides[0].strip(), lower.isEmpty() ? Set.of() : Set.of(lower.split("\\s+")));
            });
    return edges;
  }
}
