package vn.lantoa.shared.imports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.StreamImporter;

/// What was said of headings: remembered for the unit, and completed by what holds for one file
/// alone, which its person said or which stands above its headings.
@Component
class SaidHeadings {
  /// Before the name of a column, among the parameters of an import.
  static final String FOR_ALL = "all.";

  private final MappingRows rows;
  private final Set<String> told;

  SaidHeadings(MappingRows rows, MessageSource messages) {
    this.rows = rows;
    this.told =
        Stream.of(Locale.of("vi"), Locale.ENGLISH)
            .map(locale -> messages.getMessage("imports.fault.what", null, "", locale))
            .map(text -> VietnameseText.fold(String.valueOf(text)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whose headings, of which file.
  ///
  /// @param parameters of the import
  record Asking(StreamImporter importer, ActorId by, Map<String, String> parameters) {}

  /// @param above values that only the texts above the headings say
  record Said(Mapping mapping, Map<String, String> above) {}

  Optional<Said> find(Asking asking, List<String> headings, List<String> titles) {
    return remembered(asking, headings).map(mapping -> completed(asking, mapping, titles));
  }

  /// A file that went back has a column more, which says what was wrong.
  private Optional<Mapping> remembered(Asking asking, List<String> headings) {
    if (headings.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mapping> found = rows.find(key(asking, headings));
    boolean wentBack = isTold(headings.getLast());
    // One that went back twice has two.
    return found.isPresent() || !wentBack
        ? found
        : remembered(asking, headings.subList(0, headings.size() - 1));
  }

  /// Behind columns of a group it seems to belong to the group.
  private boolean isTold(String heading) {
    String folded = VietnameseText.fold(heading);
    return told.stream().anyMatch(what -> folded.equals(what) || folded.endsWith(' ' + what));
  }

  static MappingRows.Key key(Asking asking, List<String> headings) {
    return new MappingRows.Key(
        asking.importer().kind(), asking.importer().scopeOf(asking.by()), headings);
  }

  private static Said completed(Asking asking, Mapping mapping, List<String> titles) {
    Set<String> ofOneFile = asking.importer().ofOneFile();
    Mapping remembered = mapping.without(ofOneFile);
    Map<String, String> said = saidFor(asking);
    if (!said.isEmpty() || remembered.columns().keySet().stream().anyMatch(ofOneFile::contains)) {
      return new Said(remembered.with(said), Map.of());
    }
    Map<String, String> above = asking.importer().saidAbove(titles);
    return new Said(remembered.with(above), above);
  }

  private static Map<String, String> saidFor(Asking asking) {
    Map<String, String> said = new HashMap<>();
    for (String column : asking.importer().ofOneFile()) {
      String value = asking.parameters().getOrDefault(FOR_ALL + column, "");
      if (!value.isEmpty()) {
        said.put(column, value);
      }
    }
    return said;
  }
}
