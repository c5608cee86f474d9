package cn.jingka.portal.reimbursement.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
        packages = {
            "cn.jingka.portal.reimbursement.rules",
            "cn.jingka.portal.protection.rules",
            "cn.jingka.portal.plans.rules",
            "cn.jingka.portal.common.money",
            "cn.jingka.portal.common.time"
        },
        importOptions = DoNotIncludeTests.class)
class RulesPurityTest {

    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "double or float",
            type -> type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class));

    @ArchTest
    static final ArchRule theRulesKnowNothingButJavaMoneyTimeAndHowToExplain = classes()
            .that()
            .resideInAnyPackage("..reimbursement.rules", "..protection.rules", "..plans.rules")
            .and()
            .haveSimpleNameNotEndingWith("Reader")
            .and()
            .haveSimpleNameNotEndingWith("Loader")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "cn.jingka.portal.reimbursement.rules",
                    "cn.jingka.portal.protection.rules",
                    "cn.jingka.portal.plans.rules",
                    "cn.jingka.portal.claims",
                    "..common.money",
                    "..common.time",
                    "..common.explain",
                    "..common.rules"));

    @ArchTest
    static final ArchRule onlyLoadingKnowsYaml = classes()
            .that()
            .resideInAnyPackage("..reimbursement.rules", "..protection.rules", "..plans.rules")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.yaml.snakeyaml..",
                    "cn.jingka.portal.reimbursement.rules",
                    "cn.jingka.portal.protection.rules",
                    "cn.jingka.portal.plans.rules",
                    "cn.jingka.portal.claims",
                    "..common.money",
                    "..common.time",
                    "..common.explain",
                    "..common.rules"));

    @ArchTest
    static final ArchRule noFieldIsBinaryFloatingPoint = noFields().should().haveRawType(FLOATING);

    @ArchTest
    static final ArchRule noMethodReturnsOrTakesBinaryFloatingPoint = noCodeUnits()
            .should()
            .haveRawReturnType(FLOATING)
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(FLOATING));

    @ArchTest
    static final ArchRule noCallReturnsOrTakesBinaryFloatingPoint = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "return or take double or float",
                    call -> FLOATING.test(call.getTarget().getRawReturnType())
                            || call.getTarget().getRawParameterTypes().stream().anyMatch(FLOATING)));

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Instant.class);
}
