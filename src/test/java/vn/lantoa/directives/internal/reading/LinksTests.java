package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTests {

  @Test
  void tableCellBehindALinkIsNotPartOfIt() {
    assertThat(links("https://a.example.vn/v?x=1\n2\nTờ rơi\n"))
        .containsExactly("https://a.example.vn/v?x=1");
  }

  @Test
  void secondLinkStartsAnew() {
    assertThat(links("Xem https://a.example.vn/b-\nhttps://a.example.vn/c).\n"))
        .containsExactly("https://a.example.vn/b-", "https://a.example.vn/c");
  }

  @Test
  void addressThatStandsForTwoProductsComesTwice() {
    assertThat(links("Tờ gấp 1 (https://a.example.vn), tờ gấp 2: https://a.example.vn;"))
        .containsExactly("https://a.example.vn", "https://a.example.vn");
  }

  private static List<String> links(String text) {
    return Links.in(Lines.of(text));
  }
}
