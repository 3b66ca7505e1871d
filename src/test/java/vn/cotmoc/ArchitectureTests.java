package vn.cotmoc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfiguration;
import vn.cotmoc.testing.PortalTest;

/// The walls between the modules, and what no class may do.
class ArchitectureTests {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.cotmoc");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("vn.cotmoc");

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO = simpleName("package-info");

    @Test
    void everyModuleKnowsOnlyWhatItDeclares() {
        ApplicationModules.of(CotMocApplication.class).verify();
    }

    @ParameterizedTest
    @MethodSource
    void noClassOfThePortalBreaksTheRule(ArchRule rule) {
        rule.check(PORTAL);
    }

    static Stream<ArchRule> noClassOfThePortalBreaksTheRule() {
        return Stream.of(
                classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate(),
                classes().that().areAssignableTo(Repository.class).should().bePackagePrivate(),
                noClasses()
                        .that(resideInAPackage("..targets..").and(not(PACKAGE_INFO)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..")
                        .because("targets are plain Java"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..web..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("vn.cotmoc..web..").and(not(resideInAPackage("vn.cotmoc.shared.web"))))
                        .because("nothing outside web knows the web"),
                noClasses()
                        .should()
                        .callCodeUnitWhere(describe("the time is asked of no Clock", ArchitectureTests::isUnclocked))
                        .because("tests and demonstrations set the clock"),
                fields().should()
                        .notBeAnnotatedWith(Autowired.class)
                        .andShould()
                        .notBeAnnotatedWith(Value.class)
                        .andShould()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .andShould()
                        .notBeAnnotatedWith("jakarta.annotation.Resource")
                        .because("what a class needs comes in through its constructor"));
    }

    // SharedConfiguration makes the portal's one clock; the embedded server measures its patience in nanoTime.
    private static boolean isUnclocked(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case "system", "systemUTC", "systemDefaultZone" ->
                owner.equals(Clock.class.getName())
                        && !call.getOriginOwner().getSimpleName().equals("SharedConfiguration");
            case String other -> other.equals("<init>") && owner.equals(Date.class.getName());
        };
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = PORTAL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(place -> place.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyPortalTestStartsSpring() {
        var starting = TESTS.stream()
                .filter(test -> !test.isEquivalentTo(PortalTest.class))
                .filter(test -> test.getAnnotations().stream().anyMatch(ArchitectureTests::startsSpring))
                .map(JavaClass::getName)
                .toList();
        assertThat(starting).isEmpty();
    }

    @Test
    void noTestRunsAnApplicationOfItsOwn() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "an application is run",
                        call -> call.getName().equals("run")
                                && Stream.of(SpringApplication.class, SpringApplicationBuilder.class)
                                        .anyMatch(call.getTargetOwner()::isEquivalentTo)))
                .check(TESTS);
    }

    private static boolean startsSpring(JavaAnnotation<?> annotation) {
        JavaClass type = annotation.getRawType();
        return !type.isEquivalentTo(PortalTest.class)
                && Stream.of(ContextConfiguration.class, BootstrapWith.class)
                        .anyMatch(mark -> type.isEquivalentTo(mark) || type.isMetaAnnotatedWith(mark));
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java, .java, 250",
        "src/test/java, .java, 250",
        "src/main/resources/templates, .html, 120",
        "src/main/resources/static/js, .js, 250"
    })
    void noFileIsLong(Path folder, String kind, int most) throws IOException {
        for (Path file : files(folder, kind))
            assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(most);
    }

    /// Switches over words and numbers need a last branch; one over a sealed type or an enum must name every kind.
    @Test
    void onlySwitchesOverWordsNumbersAndExceptionsHaveADefault() throws IOException {
        assertThat(linesWith("default ->"))
                // Readers of XML pass over every element whose name says nothing to them.
                .filteredOn(line -> !line.endsWith("default -> {}"))
                .containsExactlyInAnyOrder(
                        "LegacyTables.java: default -> vowel;",
                        "Ordinal.java: default -> new Unknown(text);",
                        "FoundText.java: default -> {",
                        "ExcelCell.java: default -> {",
                        "WordNumbers.java: default -> String.valueOf(number);",
                        "Errors.java: default -> unexpected();",
                        "Errors.java: default -> status < 500 ? Problem.of(HttpStatus.BAD_REQUEST, \"unreadable\") : unexpected();");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default:",
                "findAll(",
                "TODO",
                "FIXME",
                "@SuppressWarnings(\"NullAway\")",
                "System.out",
                "printStackTrace"
            })
    void noSourceContains(String words) throws IOException {
        assertThat(linesWith(words)).isEmpty();
    }

    private static List<String> linesWith(String words) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files(Path.of("src/main/java"), ".java"))
            Files.readAllLines(file).stream()
                    .filter(line -> line.contains(words))
                    .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
        return found;
    }

    private static List<Path> files(Path folder, String kind) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(kind)).toList();
        }
    }
}
