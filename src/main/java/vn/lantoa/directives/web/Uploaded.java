package vn.lantoa.directives.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.directives.Directives.ReceivedFile;

/// Files of a form that hold something; a field left empty arrives as a file without name.
final class Uploaded {
  private Uploaded() {}

  static List<ReceivedFile> files(@Nullable List<MultipartFile> parts) throws IOException {
    List<ReceivedFile> files = new ArrayList<>();
    for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
      if (!part.isEmpty()) {
        files.add(new ReceivedFile(String.valueOf(part.getOriginalFilename()), part.getBytes()));
      }
    }
    return files;
  }
}
