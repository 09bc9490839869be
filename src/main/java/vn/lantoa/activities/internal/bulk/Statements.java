package vn.lantoa.activities.internal.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import vn.lantoa.shared.imports.ImportId;

/// Statements over the tables of one import.
final class Statements {
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private final String hex;

  Statements(ImportId id) {
    this.hex = id.value().toString().replace("-", "");
  }

  /// Name of the table of staged rows.
  String staged() {
    return "activities.import_" + hex;
  }

  /// Name of the temporary table of judged rows.
  String judged() {
    return "import_judged";
  }

  /// A statement of `sql/activities` for this import.
  String read(String name) {
    return of(plain(name));
  }

  /// A statement of `sql/activities` that is the same for every import.
  static String plain(String name) {
    return READ.computeIfAbsent(name, Statements::load);
  }

  String of(String statement) {
    return statement.replace("{staged}", staged()).replace("{judged}", judged());
  }

  private static String load(String name) {
    try {
      return new ClassPathResource("sql/activities/" + name + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
