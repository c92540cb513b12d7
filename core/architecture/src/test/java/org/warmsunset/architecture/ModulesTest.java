package org.warmsunset.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module may know which, and that nothing goes round in a circle, over the main code of all modules. */
@AnalyzeClasses(packages = "org.warmsunset", importOptions = DoNotIncludeTests.class)
class ModulesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Whom each module may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("core", Set.of()),
            Map.entry("core/intake", Set.of("core")),
            Map.entry("core/exchange", Set.of("core", "core/intake")),
            Map.entry("core/programme", Set.of("core")),
            Map.entry("core/office", Set.of("core", "core/intake", "core/exchange")),
            Map.entry("core/testkit", Set.of("core")),
            Map.entry("core/browser", Set.of("core", "core/exchange")),
            Map.entry("storage-memory", Set.of("core")),
            Map.entry("storage-jdbi", Set.of("core")),
            Map.entry("storage-jdbi/test-server", Set.of()),
            Map.entry(
                    "storage-jdbi/bench",
                    Set.of(
                            "core",
                            "core/intake",
                            "core/exchange",
                            "core/programme",
                            "storage-jdbi",
                            "storage-jdbi/test-server")),
            Map.entry("examples/quickstart", Set.of("core", "core/exchange")),
            Map.entry("examples/own-store", Set.of("core")),
            Map.entry("examples/spring", Set.of("core", "core/exchange", "core/programme", "storage-jdbi")),
            Map.entry("examples/town", Set.of()),
            Map.entry(
                    "examples/cli",
                    Set.of("core", "core/intake", "core/exchange", "core/office", "core/programme", "storage-jdbi")),
            Map.entry(
                    "examples/web",
                    Set.of("core", "core/intake", "core/exchange", "core/office", "core/programme", "storage-jdbi")));

    /** A kind is made of fields, and a field may refer to another kind. */
    private static final Set<String> KIND = of("kind", "Field", "Kind", "Part", "Shape");

    /** A desk may ask another one of the same programme. */
    private static final Set<String> DESKS = of(
            "programme",
            "Cards",
            "CertificateOffice",
            "Matches",
            "Merging",
            "Organisation",
            "Pairings",
            "People",
            "PersonalData",
            "Plan",
            "Recognition",
            "Records",
            "Reports",
            "Scope",
            "WarmSunset");

    /** An entry is of a sort, and what the sorts share is said of entries. */
    private static final Set<String> SORTS = of(
            "archive",
            "CertificateSteps",
            "Certificates",
            "Consents",
            "ContactChanges",
            "ContentsText",
            "Credentials",
            "Entry",
            "EntryKind",
            "HourCorrections",
            "Incidents",
            "Memberships",
            "Merges",
            "OpeningHours",
            "Proposals",
            "Referrals",
            "Residences",
            "Sort",
            "Sorts",
            "States",
            "Surveys",
            "TeamSteps",
            "Traits",
            "Wishes");

    private static Set<String> of(String packageName, String... classes) {
        return Stream.of(classes)
                .map(("org.warmsunset." + packageName + ".")::concat)
                .collect(Collectors.toSet());
    }

    @ArchTest
    static void every_module_with_main_code_is_here(JavaClasses classes) throws IOException {
        Set<String> withMainCode = Pattern.compile("<module>(.*?)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")).replaceFirst("(?s)<profiles>.*", ""))
                .results()
                .map(result -> result.group(1))
                .filter(module -> Files.exists(ROOT.resolve(module).resolve("src/main/java")))
                .collect(Collectors.toSet());
        assertThat(MAY_KNOW.keySet()).isEqualTo(withMainCode);
        assertThat(classes.stream().map(ModulesTest::module).collect(Collectors.toSet()))
                .isEqualTo(withMainCode);
    }

    @ArchTest
    static void modules_know_only_those_they_may(JavaClasses classes) {
        assertThat(among(classes).filter(dependency -> !mayKnow(dependency)).map(Dependency::getDescription))
                .isEmpty();
    }

    private static boolean mayKnow(Dependency dependency) {
        String from = module(dependency.getOriginClass());
        String to = module(dependency.getTargetClass());
        return from.equals(to) || MAY_KNOW.get(from).contains(to);
    }

    @ArchTest
    static void a_package_stands_in_one_module(JavaClasses classes) {
        Map<String, Set<String>> modules = classes.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(ModulesTest::module, Collectors.toSet())));
        assertThat(modules).allSatisfy((name, in) -> assertThat(in).hasSize(1));
    }

    /** What lies beneath a store's package is its own affair. */
    @ArchTest
    static void whoever_embeds_the_jdbi_store_sees_four_types(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> type.getPackageName().equals("org.warmsunset.storage.jdbi"))
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("FieldCipher", "JdbiProgrammeStore", "Keyset", "SqliteOption");
        assertThat(among(classes)
                        .filter(dependency ->
                                !module(dependency.getOriginClass()).equals("storage-jdbi"))
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.warmsunset.storage.jdbi."))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @ArchTest
    static void packages_do_not_go_round_in_a_circle(JavaClasses classes) {
        assertThat(circles(classes, JavaClass::getPackageName, 1)).isEmpty();
    }

    /** A class and what it makes may know each other; larger circles are named. */
    @ArchTest
    static void at_most_two_classes_know_each_other(JavaClasses classes) {
        assertThat(circles(classes, ModulesTest::type, 2)).containsExactlyInAnyOrder(KIND, DESKS, SORTS);
    }

    private static Stream<Dependency> among(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> classes.contain(
                        dependency.getTargetClass().getBaseComponentType().getName()));
    }

    /** The folder of a module's POM. */
    private static String module(JavaClass type) {
        String place =
                type.getBaseComponentType().getSource().orElseThrow().getUri().getSchemeSpecificPart();
        String path =
                place.substring(place.indexOf(ROOT.toString()) + ROOT.toString().length() + 1);
        return path.substring(0, path.indexOf("/target/"));
    }

    /** The type that a person wrote: the outermost, and not what Immutables made of it. */
    private static String type(JavaClass type) {
        JavaClass outermost = type.getBaseComponentType();
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getName().replaceFirst("\\.(Immutable|With)([A-Z])", ".$2");
    }

    private static Set<Set<String>> circles(JavaClasses classes, Function<JavaClass, String> node, int most) {
        Map<String, Set<String>> known = new TreeMap<>();
        among(classes)
                .forEach(dependency -> known.computeIfAbsent(
                                node.apply(dependency.getOriginClass()), name -> new TreeSet<>())
                        .add(node.apply(dependency.getTargetClass())));
        Map<String, Set<String>> reached = new TreeMap<>();
        known.keySet().forEach(name -> reached.put(name, reached(name, known)));
        Set<Set<String>> circles = new HashSet<>();
        reached.forEach((name, others) -> circles.add(others.stream()
                .filter(other -> reached.getOrDefault(other, Set.of()).contains(name))
                .collect(Collectors.toCollection(TreeSet::new))));
        circles.removeIf(circle -> circle.size() <= most);
        return circles;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> known) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Collection<String> next = known.get(from);
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(reached::add)
                    .flatMap(name -> known.getOrDefault(name, Set.of()).stream())
                    .toList();
        }
        return reached;
    }
}
