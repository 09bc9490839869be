package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.internal.files.FileReader;
import vn.lantoa.directives.internal.files.FileText;
import vn.lantoa.directives.internal.files.PdfFile;
import vn.lantoa.directives.internal.files.WordFile;

/// The same letters are read as well from a Word file and from a PDF, where every line is cut at
/// the edge of the page and the empty lines are gone.
class FiledLettersTests {
  private static final int LINE = 88;
  private static final int PAGE = 45;

  @Test
  void wordFilesAreReadLikeTheirText() throws IOException {
    assertAllRight(text -> new WordFile().lines(text).bytes());
  }

  @Test
  void pdfFilesAreReadLikeTheirText() throws IOException {
    // The font of the file has no arrows.
    assertAllRight(
        text ->
            PdfFile.of(pages(Normalizer.normalize(text, Normalizer.Form.NFC).replace('➢', '+'))));
  }

  private static void assertAllRight(Function<String, byte[]> file) throws IOException {
    for (MarkedLetter letter : MarkedLetter.all()) {
      FileText read = new FileReader().read(file.apply(letter.text()));
      assertThat(read).as(letter.name()).isInstanceOf(FileText.Text.class);
      MarkedLetter.Score score = letter.score(((FileText.Text) read).text());
      assertThat(score.misses()).isEmpty();
    }
  }

  private static List<List<String>> pages(String text) {
    List<List<String>> pages = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      for (String line : cut(paragraph.replaceAll(" {3,}", "\t"))) {
        if (pages.isEmpty() || pages.getLast().size() == PAGE) {
          pages.add(new ArrayList<>());
        }
        pages.getLast().add(line);
      }
    }
    return pages;
  }

  private static List<String> cut(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      if (line.length() + word.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
