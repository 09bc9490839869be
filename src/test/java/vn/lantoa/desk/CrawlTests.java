package vn.lantoa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.demo.Demo;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// Follows every kind of link that each role is shown. Whatever is offered must open, and every
/// page on the way passes the checks of the client.
@Tag("slow")
@LantoaTest(database = Database.DEMO)
final class CrawlTests {
  /// Pages of one kind are enough a few times: addresses with their numbers and queries left out.
  private static final int OF_A_KIND = 3;

  private static final int AT_MOST = 140;

  @Autowired private PageClient pages;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hq.editor",
        "hq.leader",
        "p46.officer",
        "p48.leader",
        "b46.officer",
        "staff1",
        "admin",
        "auditor"
      })
  void everyLinkShownToARoleOpens(String account) {
    pages.signIn(account, Demo.PASSWORD);
    Set<String> kinds = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(Set.of("/"));
    int opened = 0;
    while (!waiting.isEmpty() && opened < AT_MOST) {
      String path = waiting.poll();
      Page page = pages.get(path);
      opened++;
      assertThat(page.status()).as("%s opens %s", account, path).isIn(200, 302, 303);
      for (String link : pages.links()) {
        if (seen.add(link) && isNewKind(link, kinds)) {
          waiting.add(link);
        }
      }
    }
    assertThat(opened).isGreaterThan(5);
  }

  private static boolean isNewKind(String link, Set<String> kinds) {
    String kind =
        link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
            .replaceAll("=[^&]*", "=")
            .replaceAll("\\d+", "N");
    for (int number = 0; number < OF_A_KIND; number++) {
      if (kinds.add(kind + "#" + number)) {
        return true;
      }
    }
    return false;
  }
}
