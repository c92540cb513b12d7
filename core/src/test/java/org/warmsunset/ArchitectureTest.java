package org.warmsunset;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Which package may know which, and what none of them may touch. */
@AnalyzeClasses(packages = "org.warmsunset", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PACKAGE = "org.warmsunset.";

    /** Each package knows those before it, and no library. */
    private static final List<String> ORDER = List.of(
            "basics",
            "kind",
            "calendar",
            "organisation",
            "people",
            "archive",
            "pairing",
            "care",
            "duty",
            "matching",
            "recognition",
            "report",
            "access",
            "storage",
            "wording");

    private static final List<String> JDK_AND_ANNOTATIONS =
            List.of("java..", "javax.annotation.processing..", "org.jspecify..", "org.immutables.value..");

    /** Everything that judges: the same days in, the same verdict out, on any machine at any time, or in a browser. */
    private static final String[] PURE = ORDER.subList(0, ORDER.indexOf("report") + 1).stream()
            .map(name -> PACKAGE + name + "..")
            .toArray(String[]::new);

    /** What Immutables writes: its builders have fields that fill up. */
    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated",
            type -> type.getSimpleName().startsWith("Immutable")
                    || type.getEnclosingClass()
                            .filter(outer -> outer.getSimpleName().startsWith("Immutable"))
                            .isPresent());

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.warmsunset.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static void packages_know_only_those_before_them(JavaClasses core) {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] known = Stream.concat(
                            JDK_AND_ANNOTATIONS.stream(),
                            ORDER.stream().limit(i + 1L).map(name -> PACKAGE + name + ".."))
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(PACKAGE + ORDER.get(i) + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(known)
                    .allowEmptyShould(true)
                    .check(core);
        }
    }

    @ArchTest
    static final ArchRule every_class_has_a_place_in_the_order = classes()
            .should()
            .resideInAnyPackage(
                    ORDER.stream().map(name -> PACKAGE + name + "..").toArray(String[]::new))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule core_knows_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_has_a_clock = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(Clock.class, InstantSource.class))
            .orShould()
            .accessTargetWhere(member(Object.class, "now").and(targetOwner(resideInAnyPackage("java.."))))
            .orShould()
            .accessTargetWhere(member(System.class, "currentTimeMillis|nanoTime"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_ask_the_machine_for_nothing = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(member(ZoneId.class, "systemDefault"))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Locale.class, TimeZone.class))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_log_nothing = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(System.Logger.class))
            .orShould()
            .accessTargetWhere(member(System.class, "getLogger|out|err"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_keep_to_the_portable_subset = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.util.concurrent.locks..", "java.lang.reflect..", "java.lang.invoke.."))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(MessageDigest.class, ServiceLoader.class, StringJoiner.class))
            .orShould()
            .accessTargetWhere(member(
                    Class.class,
                    "forName|newInstance|getModule|getResource.*|isRecord|getRecordComponents"
                            + "|get(Declared)?(Method|Field|Constructor|Annotation)s?"))
            .orShould()
            .accessTargetWhere(member(String.class, "lines"))
            .orShould()
            .accessTargetWhere(member(LocalDate.class, "datesUntil|ofInstant"))
            .allowEmptyShould(true);

    /** What compiles for a browser and then answers otherwise. */
    @ArchTest
    static final ArchRule rules_call_nothing_that_differs_in_a_browser = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            // Of a stream of several, it lets the same element through again.
            .accessTargetWhere(member(BaseStream.class, "distinct"))
            .orShould()
            // Counts the characters beyond U+FFFF twice.
            .accessTargetWhere(member(CharSequence.class, "codePoints"))
            .orShould()
            // Draws others from the same seed.
            .dependOnClassesThat(belongToAnyOf(Random.class, SplittableRandom.class))
            .allowEmptyShould(true);

    /** What would make a browser load the tables of all languages, or of all zones. */
    @ArchTest
    static final ArchRule rules_stay_small_in_a_browser = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(member(String.class, "format(ted)?"))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Formatter.class))
            .orShould()
            .accessTargetWhere(member(ZoneId.class, "of"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_neither_read_nor_write_dates_as_text = noClasses()
            .that()
            .resideInAnyPackage("org.warmsunset.care..", "org.warmsunset.duty..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.time.format.."))
            .orShould()
            .accessTargetWhere(member(Temporal.class, "parse"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_has_a_public_setter = noMethods()
            .that()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule instance_fields_of_what_others_see_are_final = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(not(GENERATED))
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            // Builders gather.
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .should()
            .beFinal()
            .allowEmptyShould(true);

    /** A call of, a reference to or a use of a member by that name of the type or of one that is assignable to it. */
    private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + names,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && access.getName().matches(names));
    }
}
