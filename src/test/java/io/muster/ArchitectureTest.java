package io.muster;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.muster");

    /** What each feature may know of the others; what is not named here, it may not know. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "shared", Set.of(),
            "tag", Set.of("shared"),
            "filter", Set.of("tag", "shared"),
            "customer", Set.of("tag", "shared"),
            "job", Set.of("shared"),
            "load", Set.of("customer", "tag", "job", "shared"),
            "audience", Set.of("filter", "customer", "tag", "shared"),
            "lookalike", Set.of("audience", "filter", "customer", "tag", "job", "shared"),
            "segment", Set.of("audience", "filter", "customer", "tag", "job", "shared"),
            "web", Set.of("shared"));

    private static final List<String> ADAPTERS = List.of("mysql", "elasticsearch", "duckdb", "rest");

    private static final ArchCondition<JavaMethod> HAVE_DESCRIBED_PARAMETERS =
            new ArchCondition<>("have parameters with @RequestBody") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean described = method.getParameters().stream()
                            .anyMatch(parameter -> parameter.isAnnotatedWith(RequestBody.class));
                    events.add(new SimpleConditionEvent(method, described, method.getFullName()));
                }
            };

    @Test
    void theWordsAndRulesKnowNoTechnology() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage("io.muster.shared", "io.muster.tag", "io.muster.filter")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "org.jspecify..",
                                "com.fasterxml.jackson.annotation..",
                                "io.muster.shared",
                                "io.muster.tag",
                                "io.muster.filter")),
                "a language and a catalogue outlive the engines and frameworks of their day");
    }

    @Test
    void elasticsearchStaysInItsAdapters() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..elasticsearch..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("co.elastic.."),
                "the client changes with every version of the engine, and one feature's port is enough to follow it");
    }

    @Test
    void sqlStaysInItsAdapters() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..mysql..", "..duckdb..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "org.hibernate..",
                                "jakarta.persistence..",
                                "org.duckdb.."),
                "rules that know their tables cannot be tested without them");
    }

    @Test
    void httpStaysAtTheDoor() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..rest..", "io.muster.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs.."),
                "a use case serves whoever calls it: a request, a job or a test");
    }

    @TestFactory
    Stream<DynamicTest> aFeatureKnowsOnlyTheFeaturesItStandsOn() {
        return MAY_USE.entrySet().stream()
                .map(feature -> DynamicTest.dynamicTest(feature.getKey(), () -> {
                    String own = feature.getKey();
                    check(
                            noClasses()
                                    .that()
                                    .resideInAPackage("io.muster." + own + "..")
                                    .should()
                                    .dependOnClassesThat(that(
                                            "belong to a feature that " + own + " does not stand on",
                                            other -> isStranger(own, other))),
                            "features stand on one another in one direction, so that each can be read and changed alone");
                }));
    }

    private static boolean isStranger(String own, JavaClass other) {
        String name = other.getPackageName();
        if (!name.startsWith("io.muster.")) {
            return false;
        }
        String feature = name.split("\\.")[2];
        // The door's kit is there for every door.
        boolean kit = feature.equals("web") && !own.equals("shared");
        return !feature.equals(own)
                && !kit
                && !MAY_USE.getOrDefault(own, Set.of()).contains(feature);
    }

    @TestFactory
    Stream<DynamicTest> adaptersDoNotSeeOneAnother() {
        return MAY_USE.keySet().stream()
                .flatMap(feature -> ADAPTERS.stream().map(adapter -> "io.muster." + feature + "." + adapter))
                .map(own -> DynamicTest.dynamicTest(
                        own,
                        () -> check(
                                noClasses()
                                        .that()
                                        .resideInAPackage(own + "..")
                                        .should()
                                        .dependOnClassesThat(that(
                                                "belong to another adapter",
                                                other -> isAdapter(other) && !isIn(own, other)))
                                        .allowEmptyShould(true),
                                "an adapter is replaced alone; what two of them need is a word of their features")));
    }

    /** What {@code shared} keeps of a technology, such as its one connection, is there for all adapters of it. */
    private static boolean isAdapter(JavaClass other) {
        String[] names = other.getPackageName().split("\\.");
        return names.length > 3
                && names[0].equals("io")
                && names[1].equals("muster")
                && !names[2].equals("shared")
                && ADAPTERS.contains(names[3]);
    }

    private static boolean isIn(String packageName, JavaClass other) {
        return other.getPackageName().equals(packageName)
                || other.getPackageName().startsWith(packageName + ".");
    }

    @Test
    void featuresFormNoCircle() {
        check(
                slices().matching("io.muster.(*)..").should().beFreeOfCycles(),
                "two features that need each other are one");
    }

    @Test
    void timeComesFromTheOneClock() {
        check(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"),
                "a test sets the clock, and one request has one now");
    }

    @Test
    void bodiesAreDescribedAtTheirMethods() {
        check(
                noMethods().should(HAVE_DESCRIBED_PARAMETERS),
                "the HTTP layer reads a body's annotations anew with every request, and a description as long as these took"
                        + " a tenth of a millisecond");
    }

    @Test
    void namesSayWhatAThingIs() {
        check(
                noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"),
                "such a name hides that nobody knew what the class is for");
    }

    private static DescribedPredicate<JavaClass> that(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(CLASSES);
    }
}
