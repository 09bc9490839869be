package vn.lantoa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import vn.lantoa.Lantoa;

class ModuleTests {
  private static final String MAIN = "src/main/java/";

  @Test
  void modulesKeepToTheirFacesAndEdges() {
    modules().verify();
  }

  @Test
  void modulithBitesOnAModuleThatLooksInsideAnother() {
    ImportOption everything = location -> true;
    var bad = ApplicationModules.of("vn.lantoa.checks.bad.modules", everything);

    assertThat(bad.detectViolations().getMessages())
        .anySatisfy(message -> assertThat(message).contains("Cycle", "lower", "upper"))
        .anySatisfy(message -> assertThat(message).contains("non-exposed", "Secret"))
        .anySatisfy(message -> assertThat(message).contains("'lower' depends on module 'upper'"));
  }

  @Test
  void everyPackageOfAModuleHasACardThatFitsTheTable() {
    var cards =
        JavaSource.in(MAIN).stream()
            .filter(source -> source.path().endsWith("/package-info.java"))
            .flatMap(source -> new ModuleCard(source).complaints().stream());

    assertThat(cards).isEmpty();
  }

  @Test
  void noPackageOfAModuleIsWithoutACard() {
    assertThat(packagesWithoutCard(ProjectFiles.under(MAIN, ".java"))).isEmpty();
  }

  @Test
  void missingCardIsFound() {
    var files =
        List.of(
            new TextFile(MAIN + "vn/lantoa/policy/package-info.java", ""),
            new TextFile(MAIN + "vn/lantoa/policy/web/Page.java", ""));

    assertThat(packagesWithoutCard(files)).containsExactly("vn/lantoa/policy/web");
  }

  @Test
  void goodCardHasNoComplaints() {
    assertThat(
            complaints(
                """
                /// What the law says.
                @ApplicationModule(allowedDependencies = {"identity", "shared::web"})
                @NullMarked
                package vn.lantoa.policy;
                """))
        .isEmpty();
  }

  @Test
  void edgeAgainstTheTableIsFound() {
    assertThat(
            complaints(
                """
                /// What the law says.
                @ApplicationModule(allowedDependencies = {"shared", "campaigns"})
                @NullMarked
                package vn.lantoa.policy;
                """))
        .containsExactly("may not stand on campaigns");
  }

  @Test
  void undeclaredModuleStoryMarkAndEdgesAreFound() {
    assertThat(complaints("@ApplicationModule package vn.lantoa.gossip;"))
        .containsExactly(
            "is not @NullMarked",
            "module gossip is not in the table of the architecture",
            "tells its story in 0 lines; 1 to 19",
            "does not declare allowedDependencies");
    assertThat(complaints("/// Story.\n@NullMarked package vn.lantoa.policy;"))
        .containsExactly("is no @ApplicationModule");
    assertThat(
            complaints(
                "/// Line.\n".repeat(20)
                    + "@ApplicationModule(allowedDependencies = {}) @NullMarked"
                    + " package vn.lantoa.policy;"))
        .containsExactly("tells its story in 20 lines; 1 to 19");
  }

  @Test
  void tablePermitsWhatLiesBeneathAndNothingElse() {
    assertThat(ModuleEdges.permits("reports", "shared")).isTrue();
    assertThat(ModuleEdges.permits("evaluation", "links")).isTrue();
    assertThat(ModuleEdges.permits("portal", "policy")).isTrue();
    assertThat(ModuleEdges.permits("catalogue", "policy")).isFalse();
    assertThat(ModuleEdges.permits("links", "activities")).isFalse();
    assertThat(ModuleEdges.permits("desk", "demo")).isFalse();
    assertThat(ModuleEdges.permits("demo", "start")).isFalse();
    var everythingElse = new TreeSet<>(ModuleEdges.modules());
    everythingElse.remove("start");
    assertThat(ModuleEdges.beneath("start")).isEqualTo(everythingElse);
  }

  @Test
  void diagramOfModulesIsWritten() {
    var folder = "target/spring-modulith-docs";

    new Documenter(modules(), Documenter.Options.defaults().withOutputFolder(folder))
        .writeModulesAsPlantUml();

    assertThat(Path.of(folder, "components.puml")).exists();
  }

  private static ApplicationModules modules() {
    ImportOption mainOnly = location -> location.contains("/target/classes/");
    return ApplicationModules.of(Lantoa.class, mainOnly);
  }

  private static List<String> complaints(String card) {
    var source = JavaSource.of(MAIN + "vn/lantoa/x/package-info.java", card);
    return new ModuleCard(source).complaints().stream().map(Complaint::text).toList();
  }

  /// The base package holds the program alone and is no module.
  private static Set<String> packagesWithoutCard(List<TextFile> files) {
    var folders =
        files.stream()
            .map(TextFile::path)
            .map(path -> path.substring(MAIN.length(), path.lastIndexOf('/')))
            .filter(folder -> folder.startsWith("vn/lantoa/"))
            .collect(Collectors.toCollection(TreeSet::new));
    files.stream()
        .filter(file -> file.path().endsWith("/package-info.java"))
        .forEach(
            file ->
                folders.remove(file.path().substring(MAIN.length(), file.path().lastIndexOf('/'))));
    return folders;
  }
}
