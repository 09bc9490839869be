package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageClientTests {
  private static final String FORM =
      """
      <form action="/plans" method="post" %s>
        <input type="hidden" name="_csrf" value="abc">
        <input name="name" aria-label="Tên" value="Cũ">
        <input name="kind" aria-label="Loại" value="a">
      </form>
      <a href="/plans#top">Kế hoạch</a> <a href="https://example.vn/">Ngoài</a>
      """;

  @Test
  void formIsSentWithWhatThePageGaveAndWhatTheTestFills() throws IOException {
    try (var server = new PageServer(FORM.formatted(""))) {
      var client = new PageClient(server.address());
      var answer = client.submit(client.get("/"), "form", Map.of("name", "Mới"));

      assertThat(server.posted()).containsExactly("_csrf=abc&kind=a&name=M%E1%BB%9Bi");
      assertThat(answer.location()).isEqualTo("/after");
      assertThat(client.follow(answer).heading()).isEqualTo("Kế hoạch");
      assertThat(client.links()).containsExactly("/plans");
    }
  }

  @Test
  void fileIsSentInParts() throws IOException {
    try (var server = new PageServer(FORM.formatted("enctype='multipart/form-data'"))) {
      var client = new PageClient(server.address());
      var file = new Upload("a.txt", "text/plain", new byte[] {'x'});
      client.submit(client.get("/"), "form", Map.of("name", file, "kind", List.of("a", "b")));

      assertThat(server.posted().getFirst())
          .contains("name=\"name\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n")
          .contains("name=\"kind\"\r\n\r\na\r\n", "name=\"kind\"\r\n\r\nb\r\n");
    }
  }

  @Test
  void fieldThatTheFormDoesNotHaveFailsTheTest() throws IOException {
    try (var server = new PageServer(FORM.formatted(""))) {
      var client = new PageClient(server.address());
      var page = client.get("/");

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> client.submit(page, "form", Map.of("nmae", "Mới")))
          .withMessageContaining("nmae");
    }
  }

  @Test
  void badPageFailsTheTestThatFetchesIt() throws IOException {
    try (var server = new PageServer("<input name=\"a\">")) {
      var client = new PageClient(server.address());

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> client.get("/"))
          .withMessageContaining("no label");
    }
  }
}
