package vn.lantoa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeTests {
  @Test
  void filesMethodsAndConstructorsStaySmall() {
    var complaints =
        Stream.of("src/main/java", "src/test/java")
            .flatMap(folder -> JavaSource.in(folder).stream())
            .flatMap(source -> SizeRules.complaints(source).stream())
            .toList();

    assertThat(AllowList.read("size-allowed.txt").applyTo(complaints)).isEmpty();
  }

  @Test
  void longFileIsFound() {
    var text = "class Long {}\n" + "// More.\n".repeat(300);

    assertThat(complaints("src/main/java/Long.java", text))
        .containsExactly("has 301 lines; the limit is 300");
    assertThat(complaints("src/test/java/Long.java", text)).isEmpty();
    assertThat(complaints("src/test/java/Long.java", text + "// More.\n".repeat(100)))
        .containsExactly("has 401 lines; the limit is 400");
  }

  @Test
  void longMethodIsFoundWhereverItStands() {
    // One line of head, the statements, one line of end.
    var allowed = "void reaches() {\n" + "count();\n".repeat(38) + "}\n";
    var tooLong = "void exceeds() {\n" + "count();\n".repeat(39) + "}\n";

    assertThat(complaints("A.java", "class A { class B {\n" + allowed + tooLong + "} }"))
        .containsExactly("exceeds has 41 lines; the limit is 40");
    assertThat(complaints("A.java", "class A { Object a = new Object() {" + tooLong + "}; }"))
        .containsExactly("exceeds has 41 lines; the limit is 40");
  }

  @Test
  void constructorOfManyThingsIsFound() {
    var eight = "(int a, int b, int c, int d, int e, int f, int g, int h)";

    assertThat(complaints("A.java", "class A { A" + eight + " {} }"))
        .containsExactly("A is built from 8 things; the limit is 7");
    assertThat(complaints("A.java", "record A" + eight + " {}")).isEmpty();
    assertThat(complaints("A.java", "class A { void a" + eight + " {} }")).isEmpty();
  }

  @Test
  void allowListExcusesWithAReasonAndOnlyShrinks() {
    var complaints = List.of(new Complaint("A.java", "big"), new Complaint("B.java", "big"));
    var list = AllowList.of("allowed.txt", "# Why.\nA.java: a table\nB.java:\nC.java: was big\n");

    assertThat(list.applyTo(complaints).stream().map(Complaint::text))
        .containsExactly(
            "B.java is excused without a reason", "C.java needs no exception any more: remove it");
    assertThat(AllowList.of("allowed.txt", "").applyTo(complaints)).hasSize(2);
  }

  private static List<String> complaints(String path, String text) {
    return SizeRules.complaints(JavaSource.of(path, text)).stream().map(Complaint::text).toList();
  }
}
