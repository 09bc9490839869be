package vn.lantoa.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FolderStoreTests extends ContentStoreContract {
  @Override
  ContentStore store() {
    return new FolderStore(folder, 0, clock);
  }

  @Test
  void foldersStaySmall() throws IOException {
    String sha256 = placed(store(), "Xin chào");
    assertThat(
            folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256))
        .isRegularFile();
  }
}
