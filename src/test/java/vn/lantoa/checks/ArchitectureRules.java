package vn.lantoa.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static vn.lantoa.checks.Conditions.are;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;

/// The rules over compiled classes of `vn.lantoa`.
final class ArchitectureRules {
  private static final String START = "vn.lantoa.start..";
  private static final String WEB = "vn.lantoa..web..";
  private static final String INTERNAL = "vn.lantoa..internal..";

  /// Classes that may hold fractions as floating point, each for a reason said here. (None yet.)
  private static final Set<String> MAY_HOLD_FLOATING_POINT = Set.of();

  private static final Set<String> EMPTY_WORDS =
      Set.of("Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Impl", "Entity");

  private ArchitectureRules() {}

  static final ArchRule WEB_USES_INTERNAL_NEVER_BACK =
      noClasses()
          .that()
          .resideInAPackage(INTERNAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WEB)
          .as("web uses internal, never back")
          .allowEmptyShould(true);

  static final ArchRule EDGES_ARE_PACKAGE_PRIVATE =
      classes()
          .that(
              describe(
                  "edges",
                  type -> isEdge(type) || named("Listener").test(type) || holdsJdbcClient(type)))
          .should()
          .notBePublic()
          .as("controllers, repositories (what holds a JdbcClient) and listeners are not public")
          .allowEmptyShould(true);

  static final ArchRule NO_WALL_CLOCK =
      noClasses()
          .that(not(resideInAPackage(START)).and(not(providesTheClock())))
          .should()
          .accessTargetWhere(readsWallClock())
          .as("time comes from the injected Clock")
          .allowEmptyShould(true);

  static final ArchRule ONE_CLASS_PROVIDES_THE_CLOCK =
      classes()
          .that(providesTheClock())
          .should()
          .resideInAPackage("vn.lantoa.shared..")
          .as("the Clock is a bean of shared")
          .allowEmptyShould(true);

  /// A stream of rows holds its connection until it is closed, and nobody closes it; a list does
  /// not.
  static final ArchRule NO_OPEN_STREAMS_OF_ROWS =
      noClasses()
          .should()
          .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
          .as("rows are read as a list, for an unclosed stream keeps its connection")
          .allowEmptyShould(true);

  static final ArchRule NO_FLOATING_POINT_FIELDS =
      noFields()
          .that()
          .areDeclaredInClassesThat(
              not(resideInAPackage(WEB)).and(not(outermostIn(MAY_HOLD_FLOATING_POINT))))
          .should()
          .haveRawType(floatingPoint())
          .as("figures are whole numbers or numerator and denominator")
          .allowEmptyShould(true);

  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should(are(named(EMPTY_WORDS.toArray(String[]::new))))
          .as("no names ending in " + String.join(", ", EMPTY_WORDS.stream().sorted().toList()))
          .allowEmptyShould(true);

  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .as("collaborators come through the constructor")
          .allowEmptyShould(true);

  static final ArchRule NO_PRINTING =
      noClasses()
          .that(not(resideInAPackage(START)).and(not(describe("Lantoa", isProgram()))))
          .should()
          .accessTargetWhere(
              describe(
                  "System.out or System.err",
                  (JavaAccess<?> access) ->
                      access.getTargetOwner().isEquivalentTo(System.class)
                          && Set.of("out", "err").contains(access.getName())))
          .as("only the start prints")
          .allowEmptyShould(true);

  static final ArchRule NO_JAVA_UTIL_LOGGING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .as("logging goes through SLF4J")
          .allowEmptyShould(true);

  static final ArchRule TRANSACTIONS_BEGIN_BEHIND_THE_FACE =
      noClasses()
          .that(
              annotatedWith(Transactional.class)
                  .<JavaClass>forSubtype()
                  .or(
                      describe(
                          "with a transactional method",
                          type ->
                              type.getMethods().stream()
                                  .anyMatch(each -> each.isAnnotatedWith(Transactional.class)))))
          .should(
              are(
                  resideInAPackage(WEB)
                      .or(metaAnnotatedWith(Controller.class))
                      .or(describe("face", JavaClass::isInterface))))
          .as("@Transactional stands on what implements a face, not on faces and not in web")
          .allowEmptyShould(true);

  static final ArchRule WEB_FORMS_ARE_INPUTS =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should(are(named("Form")))
          .as("in web, what a person filled in is an Input: a form is a word of the domain")
          .allowEmptyShould(true);

  static final ArchRule OPTIONAL_IS_NO_FIELD =
      noFields()
          .should()
          .haveRawType(Optional.class)
          .as("Optional is only a return type, no field and no record component")
          .allowEmptyShould(true);

  static final ArchRule OPTIONAL_IS_NO_PARAMETER =
      noClasses()
          .should(
              are(
                  describe(
                      "with an Optional parameter",
                      type ->
                          type.getCodeUnits().stream()
                              .anyMatch(ArchitectureRules::takesAnOptional))))
          .as("Optional is only a return type, no parameter")
          .allowEmptyShould(true);

  static final List<ArchRule> ALL =
      List.of(
          WEB_USES_INTERNAL_NEVER_BACK,
          EDGES_ARE_PACKAGE_PRIVATE,
          NO_WALL_CLOCK,
          ONE_CLASS_PROVIDES_THE_CLOCK,
          NO_OPEN_STREAMS_OF_ROWS,
          NO_FLOATING_POINT_FIELDS,
          NAMES_SAY_SOMETHING,
          NO_FIELD_INJECTION,
          NO_PRINTING,
          NO_JAVA_UTIL_LOGGING,
          TRANSACTIONS_BEGIN_BEHIND_THE_FACE,
          WEB_FORMS_ARE_INPUTS,
          OPTIONAL_IS_NO_FIELD,
          OPTIONAL_IS_NO_PARAMETER);

  private static DescribedPredicate<JavaClass> named(String... endings) {
    return describe(
        "named *" + String.join(", *", endings),
        type -> List.of(endings).stream().anyMatch(type.getSimpleName()::endsWith));
  }

  private static boolean isEdge(JavaClass type) {
    return Stream.of(Controller.class, ControllerAdvice.class, Repository.class)
        .anyMatch(type::isMetaAnnotatedWith);
  }

  /// The jobs and tools of shared, start and demo may be public with a JdbcClient inside.
  private static boolean holdsJdbcClient(JavaClass type) {
    return type.getFields().stream()
            .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class))
        && !type.getPackageName().matches("vn\\.lantoa\\.(shared|start|demo)(\\..*)?");
  }

  private static DescribedPredicate<JavaClass> providesTheClock() {
    return describe(
        "providing the Clock",
        type ->
            type.getMethods().stream()
                .anyMatch(
                    method ->
                        method.isAnnotatedWith(Bean.class)
                            && method.getRawReturnType().isEquivalentTo(Clock.class)));
  }

  private static DescribedPredicate<JavaAccess<?>> readsWallClock() {
    return describe(
        "reading the wall clock",
        access -> {
          var owner = access.getTargetOwner();
          var name = access.getName();
          var code =
              access.getTarget()
                      instanceof
                      com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                  ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                  : List.<String>of();
          var takesNoClock = code.isEmpty() || code.equals(List.of(ZoneId.class.getName()));
          if (owner.getPackageName().startsWith("java.time") && name.equals("now")) {
            return takesNoClock;
          }
          return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
              || (owner.isEquivalentTo(Date.class) && name.equals("<init>") && code.isEmpty())
              || (owner.isEquivalentTo(Clock.class)
                  && (name.startsWith("system") || name.startsWith("tick") && takesNoClock));
        });
  }

  private static DescribedPredicate<JavaClass> floatingPoint() {
    var types = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    return describe(
        "floating point", type -> types.contains(type.getBaseComponentType().getName()));
  }

  private static DescribedPredicate<JavaClass> outermostIn(Set<String> names) {
    return describe("allowed", type -> names.contains(type.getName().split("\\$")[0]));
  }

  private static java.util.function.Predicate<JavaClass> isProgram() {
    return type -> type.getName().equals("vn.lantoa.Lantoa");
  }

  /// Lambdas that close over an Optional become synthetic methods with such a parameter.
  private static boolean takesAnOptional(JavaCodeUnit code) {
    return !code.getModifiers().contains(JavaModifier.SYNTHETIC)
        && code.getRawParameterTypes().stream()
            .anyMatch(parameter -> parameter.isEquivalentTo(Optional.class));
  }
}
