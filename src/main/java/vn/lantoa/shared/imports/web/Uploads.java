package vn.lantoa.shared.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.WrittenDay;
import vn.lantoa.shared.web.Refusal.FieldError;

/// A file and its parameters as a request brings them.
final class Uploads {
  static final String ENCODING = "encoding";

  private Uploads() {}

  /// What is wrong with the request itself; the content of the file is looked at later.
  static List<FieldError> wrongs(
      ImportKind kind, @Nullable MultipartFile file, Map<String, String> parameters) {
    List<FieldError> wrongs = new ArrayList<>();
    if (file == null || file.isEmpty()) {
      wrongs.add(new FieldError("file", "import.file.missing"));
    } else if (file.getSize() > kind.largestBytes()) {
      wrongs.add(new FieldError("file", "import.file.large", kind.largestBytes() >> 20));
    }
    for (String name : kind.parameters()) {
      String text = parameters.getOrDefault(name, "");
      if (!text.isBlank() && WrittenDay.parse(text).isEmpty()) {
        wrongs.add(new FieldError(name, "import.day.wrong", text));
      }
    }
    return wrongs;
  }

  /// The parameters that the importer knows, filled in.
  static Map<String, String> known(ImportKind kind, Map<String, String> parameters) {
    Map<String, String> known = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(kind.parameters());
    names.add(ENCODING);
    for (String name : names) {
      String text = parameters.getOrDefault(name, "").strip();
      if (!text.isEmpty()) {
        known.put(name, text);
      }
    }
    return known;
  }

  static Imports.Received received(
      MultipartFile file, Map<String, String> parameters, boolean commit) {
    String name = file.getOriginalFilename();
    return new Imports.Received(name == null ? "" : name, new Uploaded(file), parameters, commit);
  }

  /// Stays where the server put it.
  private record Uploaded(MultipartFile file) implements Imports.Content {
    @Override
    public long size() {
      return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }
}
