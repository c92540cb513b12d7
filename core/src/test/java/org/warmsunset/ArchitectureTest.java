package org.warmsunset;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.validation.ConstraintValidator;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import java.util.TimeZone;

/** Which package may know which, and what none of them may touch. */
@AnalyzeClasses(packages = "org.warmsunset", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Everything that judges: the same days in, the same verdict out, on any machine at any time. */
    private static final String[] PURE = {
        "org.warmsunset.basics..",
        "org.warmsunset.calendar..",
        "org.warmsunset.people..",
        "org.warmsunset.pairing..",
        "org.warmsunset.care..",
        "org.warmsunset.duty..",
        "org.warmsunset.recognition..",
        "org.warmsunset.report..",
    };

    /** What also runs where there is no whole JDK, such as in a browser. */
    private static final String[] PORTABLE = {
        "org.warmsunset.basics..", "org.warmsunset.calendar..", "org.warmsunset.care..", "org.warmsunset.duty..",
    };

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
    static final ArchRule every_class_has_a_place_in_the_order = classes()
            .should()
            .resideInAnyPackage(
                    "org.warmsunset.basics..",
                    "org.warmsunset.calendar..",
                    "org.warmsunset.people..",
                    "org.warmsunset.intake..",
                    "org.warmsunset.pairing..",
                    "org.warmsunset.care..",
                    "org.warmsunset.storage..",
                    "org.warmsunset.duty..",
                    "org.warmsunset.recognition..",
                    "org.warmsunset.report..",
                    "org.warmsunset.wording..",
                    "org.warmsunset.programme..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_know_only_those_before_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("basics")
            .definedBy("org.warmsunset.basics..")
            .layer("calendar")
            .definedBy("org.warmsunset.calendar..")
            .layer("people")
            .definedBy("org.warmsunset.people..")
            .layer("pairing")
            .definedBy("org.warmsunset.pairing..")
            .layer("care")
            .definedBy("org.warmsunset.care..")
            .layer("intake")
            .definedBy("org.warmsunset.intake..")
            .layer("storage")
            .definedBy("org.warmsunset.storage..")
            .layer("duty")
            .definedBy("org.warmsunset.duty..")
            .layer("recognition")
            .definedBy("org.warmsunset.recognition..")
            .layer("report")
            .definedBy("org.warmsunset.report..")
            .layer("wording")
            .definedBy("org.warmsunset.wording..")
            .layer("programme")
            .definedBy("org.warmsunset.programme..")
            .whereLayer("basics")
            .mayNotAccessAnyLayer()
            .whereLayer("calendar")
            .mayOnlyAccessLayers("basics")
            .whereLayer("people")
            .mayOnlyAccessLayers("basics", "calendar")
            .whereLayer("pairing")
            .mayOnlyAccessLayers("basics", "calendar", "people")
            .whereLayer("care")
            .mayOnlyAccessLayers("basics", "calendar", "people", "pairing")
            .whereLayer("intake")
            .mayOnlyAccessLayers("basics", "calendar", "people", "pairing", "care")
            .whereLayer("storage")
            .mayOnlyAccessLayers("basics", "calendar", "people", "pairing", "care")
            .whereLayer("duty")
            .mayOnlyAccessLayers("basics", "calendar", "people", "pairing", "care")
            .whereLayer("recognition")
            .mayOnlyAccessLayers("basics", "calendar", "people", "pairing", "care", "storage", "duty")
            .whereLayer("report")
            .mayOnlyAccessLayers("basics", "calendar", "people", "pairing", "care", "storage", "duty", "recognition")
            .whereLayer("wording")
            .mayOnlyAccessLayers(
                    "basics", "calendar", "people", "pairing", "care", "intake", "duty", "recognition", "report");

    @ArchTest
    static final ArchRule core_knows_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_programme_has_a_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.warmsunset.programme..")
            // The validation provider hands its clock to a validator, which may ask it the day.
            .and()
            .areNotAssignableTo(ConstraintValidator.class)
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
            .resideInAnyPackage(PORTABLE)
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
            // Builders gather, and the provider initialises validators after it made them.
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(ConstraintValidator.class)
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
