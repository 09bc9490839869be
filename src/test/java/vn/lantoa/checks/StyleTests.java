package vn.lantoa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTests {
  @Test
  void textsAreFinishedAndBoundToNoMachine() {
    assertThat(ProjectFiles.texts().stream().flatMap(file -> StyleRules.inText(file).stream()))
        .isEmpty();
  }

  @Test
  void statementFilesHaveHeaders() {
    assertThat(
            ProjectFiles.under("src/main/resources/sql", ".sql").stream()
                .flatMap(file -> StyleRules.inStatementFile(file).stream()))
        .isEmpty();
  }

  @Test
  void codeKeepsItsHabits() {
    assertThat(
            Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> JavaSource.in(folder).stream())
                .flatMap(source -> StyleRules.inJava(source).stream()))
        .isEmpty();
  }

  @Test
  void testsAreSentencesThatNeitherSleepNorRest() {
    assertThat(
            JavaSource.in("src/test/java").stream()
                .flatMap(source -> StyleRules.inTest(source).stream()))
        .isEmpty();
  }

  /// The first words are put together here, so that this file does not hold them itself.
  @ParameterizedTest
  @CsvSource({
    "// TO,DO: later, leaves a note to self",
    "// FIX,ME, leaves a note to self",
    "/// @auth,or A, names an author",
    "cd /ho,me/an/lantoa, holds a path of a machine",
    "cd /wo,rk/main, holds a path of a machine",
    "cd C:\\Us,ers\\an, holds a path of a machine"
  })
  void unfinishedOrBoundTextIsFound(String begin, String end, String complaint) {
    assertThat(texts(StyleRules.inText(new TextFile("a.md", begin + end))))
        .singleElement()
        .asString()
        .startsWith(complaint);
  }

  @Test
  void addressesAreNoMachinePaths() {
    var text = "href=\"/home\" https://example.vn/home/a/b target/work/x";

    assertThat(StyleRules.inText(new TextFile("a.md", text))).isEmpty();
  }

  @Test
  void headerThatSaysTooLittleIsFound() {
    var header = "-- Grain: a row per unit.\n-- Inputs: day.\n-- Null: unknown.\n";

    assertThat(texts(StyleRules.inStatementFile(new TextFile("a.sql", header + "select 1"))))
        .containsExactly("has a header that does not say: source");
    assertThat(StyleRules.inStatementFile(new TextFile("a.sql", header + "-- Source: plan.\n")))
        .isEmpty();
  }

  @Test
  void longStatementInCodeIsFound() {
    var code = "class A { String a = \"\"\"\nselect a\n%sfrom b\n\"\"\"; }";

    assertThat(inJava(code.formatted(", c\n".repeat(24))))
        .containsExactly("a statement of 26 lines belongs in a file");
    assertThat(inJava(code.formatted(", c\n".repeat(23)))).isEmpty();
    assertThat(inJava(code.replace("select a", "a poem").formatted(", c\n".repeat(24)))).isEmpty();
  }

  @Test
  void suppressionWithoutReasonIsFound() {
    var mark = "@SuppressWarnings(\"x\")";

    assertThat(inJava(mark + " class A {}"))
        .containsExactly("suppresses a warning without saying why");
    assertThat(inJava(mark + " // Never read.\nclass A {}")).isEmpty();
    assertThat(inJava("// Never read.\n" + mark + "\nclass A {}")).isEmpty();
    assertThat(inJava("class A { String a = \"@SuppressWarnings\"; }")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"testClosing", "test", "closes_period", "ClosesPeriod", "closes"})
  void nameThatIsNoSentenceIsFound(String name) {
    assertThat(inTest("class ATests { @Test void " + name + "() {} }"))
        .containsExactly(name + " is no sentence");
  }

  @Test
  void goodTestNameIsSpared() {
    assertThat(inTest("class ATests { @Test void testersSeeThePeriod2026() {} }")).isEmpty();
    assertThat(inTest("class ATests { @Nested class Inner { @Test void closesIt() {} } }"))
        .isEmpty();
  }

  @Test
  void misnamedSleepingOrDisabledTestIsFound() {
    assertThat(inTest("class ATest { @Test void closesPeriod() { Thread.sleep(5); } }"))
        .containsExactly("ATest has tests and is not named *Tests", "sleeps");
    assertThat(inTest("class ATests { @Disabled @Test void closesPeriod() {} }"))
        .containsExactly("disables a test");
  }

  private static List<String> inJava(String text) {
    return texts(StyleRules.inJava(JavaSource.of("A.java", text)));
  }

  private static List<String> inTest(String text) {
    return texts(StyleRules.inTest(JavaSource.of("A.java", text)));
  }

  private static List<String> texts(List<Complaint> complaints) {
    return complaints.stream().map(Complaint::text).toList();
  }
}
