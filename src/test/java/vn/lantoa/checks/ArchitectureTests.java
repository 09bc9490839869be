package vn.lantoa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTests {
  /// Templates are compiled to `gg.jte`, beside this folder and so outside the rules.
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target/classes/vn/lantoa"));

  @SuppressWarnings("UnusedVariable") // The parameters of the test below.
  private static final List<ArchRule> rules = ArchitectureRules.ALL;

  @ParameterizedTest
  @FieldSource("rules")
  void classesKeepTheRule(ArchRule rule) {
    rule.check(MAIN);
  }

  @Test
  void internalThatUsesWebIsFound() {
    bites(
        ArchitectureRules.WEB_USES_INTERNAL_NEVER_BACK,
        "package vn.lantoa.policy.web; public record Page() {}",
        "package vn.lantoa.policy.internal; record Law(vn.lantoa.policy.web.Page page) {}");
    spares(
        ArchitectureRules.WEB_USES_INTERNAL_NEVER_BACK,
        "package vn.lantoa.policy.internal; public record Law() {}",
        "package vn.lantoa.policy.web; record Page(vn.lantoa.policy.internal.Law law) {}");
  }

  @Test
  void unclosedStreamOfRowsIsFound() {
    var sample =
        """
        package vn.lantoa.policy.internal;
        class Laws {
          Object all(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
            return jdbc.sql("select 1").query(Integer.class).%s();
          }
        }
        """;
    bites(ArchitectureRules.NO_OPEN_STREAMS_OF_ROWS, sample.formatted("stream"));
    spares(ArchitectureRules.NO_OPEN_STREAMS_OF_ROWS, sample.formatted("list"));
  }

  @Test
  void publicControllerRepositoryAndListenerAreFound() {
    var rule = ArchitectureRules.EDGES_ARE_PACKAGE_PRIVATE;
    bites(
        rule,
        """
        package vn.lantoa.policy.web;
        @org.springframework.web.bind.annotation.RestController public class Api {}
        """);
    bites(
        rule,
        """
        package vn.lantoa.policy.web;
        @org.springframework.web.bind.annotation.ControllerAdvice public class Errors {}
        """);
    bites(rule, "package vn.lantoa.policy.internal; public class LawListener {}");
    bites(
        rule,
        """
        package vn.lantoa.policy.internal;
        public record Laws(org.springframework.jdbc.core.simple.JdbcClient jdbc) {}
        """);
    spares(
        rule,
        """
        package vn.lantoa.policy.internal;
        record Laws(org.springframework.jdbc.core.simple.JdbcClient jdbc) {}
        """,
        "package vn.lantoa.policy.web; @org.springframework.stereotype.Controller class Page {}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now()",
        "java.time.LocalDate.now()",
        "java.time.YearMonth.now(java.time.ZoneId.of(\"Asia/Ho_Chi_Minh\"))",
        "java.time.ZonedDateTime.now()",
        "System.currentTimeMillis()",
        "new java.util.Date()",
        "java.time.Clock.systemUTC()",
        "java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC)"
      })
  void wallClockIsFound(String reading) {
    bites(
        ArchitectureRules.NO_WALL_CLOCK,
        "package vn.lantoa.policy; class Law { Object now() { return " + reading + "; } }");
  }

  @Test
  void clockThatIsInjectedOrProvidedIsNoWallClock() {
    spares(
        ArchitectureRules.NO_WALL_CLOCK,
        """
        package vn.lantoa.policy;
        class Law {
          Object now(java.time.Clock clock) { return java.time.LocalDate.now(clock); }
        }
        """,
        """
        package vn.lantoa.shared;
        class Time {
          @org.springframework.context.annotation.Bean java.time.Clock clock() {
            return java.time.Clock.systemUTC();
          }
        }
        """,
        "package vn.lantoa.start; class Main { long t = System.currentTimeMillis(); }");
  }

  @Test
  void secondSourceOfTimeIsFound() {
    bites(
        ArchitectureRules.ONE_CLASS_PROVIDES_THE_CLOCK,
        """
        package vn.lantoa.policy;
        class Time {
          @org.springframework.context.annotation.Bean java.time.Clock clock() {
            return java.time.Clock.systemUTC();
          }
        }
        """);
  }

  @Test
  void floatingPointIsFound() {
    var rule = ArchitectureRules.NO_FLOATING_POINT_FIELDS;
    bites(rule, "package vn.lantoa.results; record Ratio(double value) {}");
    bites(rule, "package vn.lantoa.results; class Sum { Float[] parts; }");
    spares(rule, "package vn.lantoa.results; record Ratio(long part, long whole) {}");
    spares(rule, "package vn.lantoa.results.web; record Bar(double height) {}");
  }

  @Test
  void emptyNameIsFound() {
    var rule = ArchitectureRules.NAMES_SAY_SOMETHING;
    bites(rule, "package vn.lantoa.policy; class LawManager {}");
    bites(rule, "package vn.lantoa.policy; class Law { record PartDto() {} }");
    spares(rule, "package vn.lantoa.policy; class Managers {}");
  }

  @Test
  void injectedFieldIsFound() {
    bites(
        ArchitectureRules.NO_FIELD_INJECTION,
        """
        package vn.lantoa.policy;
        class Law { @org.springframework.beans.factory.annotation.Autowired String text; }
        """);
  }

  @Test
  void printingIsFound() {
    var prints = "class Law { void say() { System.out.println(1); } }";
    bites(ArchitectureRules.NO_PRINTING, "package vn.lantoa.policy; " + prints);
    spares(ArchitectureRules.NO_PRINTING, "package vn.lantoa.start; " + prints);
  }

  @Test
  void javaUtilLoggingIsFound() {
    bites(
        ArchitectureRules.NO_JAVA_UTIL_LOGGING,
        "package vn.lantoa.policy; record Law(java.util.logging.Logger log) {}");
  }

  @Test
  void transactionInWebOrOnAFaceIsFound() {
    var rule = ArchitectureRules.TRANSACTIONS_BEGIN_BEHIND_THE_FACE;
    var mark = "@org.springframework.transaction.annotation.Transactional ";
    bites(rule, "package vn.lantoa.policy.web; class Page { " + mark + "void save() {} }");
    bites(rule, "package vn.lantoa.policy; " + mark + "interface Laws {}");
    spares(rule, "package vn.lantoa.policy.internal; " + mark + "class StoredLaws {}");
  }

  @Test
  void formInWebIsFound() {
    var rule = ArchitectureRules.WEB_FORMS_ARE_INPUTS;
    bites(rule, "package vn.lantoa.policy.web; record LawForm() {}");
    spares(rule, "package vn.lantoa.policy; record ActivityForm() {}");
  }

  @Test
  void optionalOutsideReturnTypesIsFound() {
    bites(
        ArchitectureRules.OPTIONAL_IS_NO_FIELD,
        "package vn.lantoa.policy; record Law(java.util.Optional<String> text) {}");
    bites(
        ArchitectureRules.OPTIONAL_IS_NO_PARAMETER,
        "package vn.lantoa.policy; class Law { void say(java.util.Optional<String> text) {} }");
    spares(
        ArchitectureRules.OPTIONAL_IS_NO_PARAMETER,
        """
        package vn.lantoa.policy;
        class Law {
          java.util.Optional<String> text() {
            var text = java.util.Optional.of("x");
            Runnable closure = () -> text.isPresent();
            return text;
          }
        }
        """);
  }

  private static void bites(ArchRule rule, String... texts) {
    assertThat(rule.evaluate(CompiledSample.of(texts)).hasViolation()).isTrue();
  }

  private static void spares(ArchRule rule, String... texts) {
    rule.check(CompiledSample.of(texts));
  }
}
