package vn.lantoa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTests {
  private static final List<TextFile> MESSAGES =
      ProjectFiles.under("src/main/resources/messages", ".properties");
  private static final List<TextFile> TEMPLATES = ProjectFiles.under("src/main/jte", ".jte");

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(MessageRules.unlikeLanguages(MESSAGES)).isEmpty();
  }

  @Test
  void everyKeyInUseExists() {
    assertThat(MessageRules.unknownKeys(code(), MessageRules.keys(MESSAGES))).isEmpty();
  }

  @Test
  void everyKeyIsUsed() {
    assertThat(MessageRules.unusedKeys(code(), MessageRules.keys(MESSAGES))).isEmpty();
  }

  @Test
  void templatesHoldNoWords() {
    assertThat(MessageRules.literalText(TEMPLATES)).isEmpty();
  }

  @Test
  void codeHoldsNoVietnamese() {
    var complaints = MessageRules.vietnameseLiterals(JavaSource.in("src/main/java"));

    assertThat(AllowList.read("vietnamese-allowed.txt").applyTo(complaints)).isEmpty();
  }

  @Test
  void unlikeLanguagesAreFound() {
    var vi = new TextFile("m/a_vi.properties", "a.x=Có {0} việc\na.y=Chỉ có ở đây\na.z=\na.z=Z\n");
    var en = new TextFile("m/a_en.properties", "a.x={0} tasks in {1}\na.z=\n");

    assertThat(texts(MessageRules.unlikeLanguages(List.of(vi, en))))
        .containsExactlyInAnyOrder(
            "m/a_vi.properties: a.z is there twice",
            "m/a_vi.properties: a.x fills other places",
            "m/a_en.properties: a.x fills other places",
            "m/a_en.properties: a.y is missing",
            "m/a_en.properties: a.z is empty");
    assertThat(texts(MessageRules.unlikeLanguages(List.of(vi))))
        .containsExactly("m/a_vi.properties: has no counterpart in the other language");
  }

  @Test
  void unknownAndUnusedKeysAreFound() {
    var code =
        List.of(
            new TextFile("a.jte", "${t(\"a.title\")} ${page.t(\"a.gone\", 1)}"),
            new TextFile("A.java", "words.t(\"a.kind.\" + kind); t(\"b.kind.\" + kind)"));
    var keys = Set.of("a.title", "a.kind.one", "a.lonely", "state.open");

    assertThat(texts(MessageRules.unknownKeys(code, keys)))
        .containsExactly("a.jte: unknown key a.gone", "A.java: unknown key b.kind.");
    assertThat(MessageRules.unusedKeys(code, keys)).containsExactly("a.lonely");
  }

  @Test
  void noticesWithoutWordsAreFound() {
    var code =
        List.of(
            new TextFile(
                "A.java",
                "import vn.lantoa.notifications.Notice; tell(new Notice(\n  \"gate.opened\", key)); new Notice(kind, k)"),
            new TextFile(
                "B.java",
                "import vn.lantoa.notifications.Notice; tell(new Notice(\"gate.gone\", key, to))"));
    var elsewhere = List.of(new TextFile("C.java", "new Notice(false)"));
    var keys = Set.of("notice.gate.opened", "notice.gate.lonely");

    assertThat(texts(MessageRules.unknownKeys(code, keys)))
        .containsExactly(
            "A.java: tells a kind by no literal: kind",
            "B.java: tells without words: notice.gate.gone");
    assertThat(MessageRules.unknownKeys(elsewhere, keys)).isEmpty();
    assertThat(MessageRules.unusedKeys(code, keys)).containsExactly("notice.gate.lonely");
  }

  @Test
  void wordsInTemplatesAreFound() {
    assertThat(
            TemplateText.words(
                """
                <h1>Kế hoạch</h1> @if(page.open()) <b>open ${page.name()}</b> @endif
                <img alt="Bản đồ"><a title="Xem ${x}" href="/plans">→</a>
                <input placeholder="Tên" aria-label="Tên gọi">
                @template.layout.page(title = "x", content = @`<p>Trong khối</p>`)
                """))
        .containsExactly("Kế hoạch", "open", "Bản đồ", "Xem", "Tên gọi", "Tên", "Trong khối");
  }

  @Test
  void templateWithoutWordsIsSpared() {
    assertThat(
            TemplateText.words(
                """
                @import vn.lantoa.policy.web.PolicyPage
                @param PolicyPage page
                @param String kind = "open (all)"
                <%-- A comment that explains. --%>
                <!DOCTYPE html><html lang="vi">
                !{var total = page.rows().size();}
                @for(var row : page.rows())
                  @if(row.open() && row.name().equals("it's (open)"))<td>${t("a.x", '"')}</td>
                  @elseif(total > 1)<td class="num">1.000 → ${row.count()}</td>@else<td>–</td>@endif
                @endfor
                @template.shared.field(label = t("a.b"), hint = @`<b>${t("a.c")}</b>`, size = f(1))
                <script nonce="${page.nonce()}">start()</script>
                $unsafe{page.svg()}<img alt="${t("a.d")}">&nbsp;·
                </html>
                """))
        .isEmpty();
  }

  @Test
  void vietnameseInWebAndInternalIsFound() {
    var text = "package vn.lantoa.policy.%s; class A { String a = \"%s\"; }";

    assertThat(literals(text.formatted("web", "Lưu"))).hasSize(1);
    assertThat(literals(text.formatted("internal", "đ"))).hasSize(1);
    assertThat(literals(text.formatted("web", "Save"))).isEmpty();
    assertThat(literals("package vn.lantoa.policy.web; /* Lưu */ class A {}")).isEmpty();
  }

  private static List<Complaint> literals(String text) {
    return MessageRules.vietnameseLiterals(List.of(JavaSource.of("A.java", text)));
  }

  private static List<TextFile> code() {
    var code = new ArrayList<>(TEMPLATES);
    code.addAll(ProjectFiles.under("src/main/java", ".java"));
    return code;
  }

  private static List<String> texts(List<Complaint> complaints) {
    return complaints.stream().map(Complaint::toString).toList();
  }
}
