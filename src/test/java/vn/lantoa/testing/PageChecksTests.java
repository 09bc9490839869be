package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageChecksTests {
  private static final String HEADINGS = "<h1>Kế hoạch</h1>";

  @Test
  void goodPageHasNoProblems() {
    var body =
        HEADINGS
            + """
            <form action="/plans" method="post"><input type="hidden" name="_csrf" value="x">
              <label for="name">Tên</label><input id="name">
              <label>Năm <select></select></label>
              <textarea aria-label="Ghi chú"></textarea>
              <input aria-labelledby="hint"><p id="hint">Ngày</p>
              <button>Lưu</button></form>
            <form action="/plans" method="get"></form>
            <table><caption>Kế hoạch</caption></table>
            <script nonce="abc">go()</script><script src="/app.js"></script>
            <script type="application/json">{}</script>
            <img src="/x.png" alt=""><p>Xong. Lưu ý: 1.000 đồng… <code>lantoa.example.vn</code></p>
            """;

    assertThat(problems(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h1>A</h1><h1>B</h1>                                    | 2 h1 instead of one
          <h1>Khác</h1>                                           | title 'Kế hoạch - Lan Tỏa' does
          <h1>Kế hoạch</h1><p id="a"></p><p id="a"></p>           | id twice: a
          <h1>Kế hoạch</h1><input name="a">                       | no label: <input
          <h1>Kế hoạch</h1><label for="b">B</label><select id="a"></select> | no label: <select
          <h1>Kế hoạch</h1><textarea aria-labelledby="b"></textarea> | no label: <textarea
          <h1>Kế hoạch</h1><form method="get"></form>             | no action or method: <form
          <h1>Kế hoạch</h1><form action="/a"></form>              | no action or method: <form
          <h1>Kế hoạch</h1><form action="/a" method="POST"></form> | no _csrf: <form
          <h1>Kế hoạch</h1><script>go()</script>                  | no nonce: <script
          <h1>Kế hoạch</h1><script nonce="old">go()</script>      | no nonce: <script
          <h1>Kế hoạch</h1><script src="//cdn.vn/a.js"></script>  | no nonce: <script
          <h1>Kế hoạch</h1><style>p {}</style>                    | no nonce: <style
          <h1>Kế hoạch</h1><link rel="stylesheet" href="https://cdn.vn/a.css"> | style from elsewhere
          <h1>Kế hoạch</h1><p style="color: red"></p>             | inline style: <p
          <h1>Kế hoạch</h1><a onclick="go()" href="/a">A</a>      | inline onclick: <a
          <h1>Kế hoạch</h1><a href=" JavaScript:go()">A</a>       | javascript: in <a
          <h1>Kế hoạch</h1><table><tr><td>1</td></tr></table>     | no caption: <table
          <h1>Kế hoạch</h1><img src="/a.png">                     | no alt: <img
          <h1>Kế hoạch</h1><p>policy.title</p>                    | unresolved message: policy.title
          <h1>Kế hoạch</h1><p>???policy.title_vi???</p>           | unresolved message: ???
          """)
  void badPageIsFound(String body, String problem) {
    assertThat(problems(body)).singleElement().asString().startsWith(problem);
  }

  @Test
  void missingLanguageAndHeadersAreFound() {
    var html = "<!doctype html><html><title>Kế hoạch</title><body>" + HEADINGS + "</body></html>";

    assertThat(PageChecks.problems(page(html, Map.of())))
        .containsExactly(
            "no lang on html",
            "no header Content-Security-Policy",
            "no header X-Content-Type-Options",
            "no header Referrer-Policy");
  }

  @Test
  void fragmentNeedsNoHeadButItsFieldsNeedLabels() {
    assertThat(PageChecks.problems(page("<p>Một</p>", Map.of()))).isEmpty();
    assertThat(PageChecks.problems(page("<input name=a>", Map.of()))).hasSize(1);
  }

  private static List<String> problems(String body) {
    var html =
        "<!doctype html><html lang=\"vi\"><title>Kế hoạch - Lan Tỏa</title><body>"
            + body
            + "</body></html>";
    var headers =
        Map.of(
            "Content-Security-Policy",
            List.of("script-src 'self' 'nonce-abc'"),
            "X-Content-Type-Options",
            List.of("nosniff"),
            "Referrer-Policy",
            List.of("same-origin"));
    return PageChecks.problems(page(html, headers));
  }

  private static Page page(String html, Map<String, List<String>> headers) {
    var all = new TreeMap<>(headers);
    all.put("Content-Type", List.of("text/html;charset=UTF-8"));
    return Page.of(
        URI.create("http://localhost/plans"),
        200,
        HttpHeaders.of(all, (name, value) -> true),
        html);
  }
}
