package cn.jingka.portal.reimbursement.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
        packages = {"cn.jingka.portal.reimbursement.rules", "cn.jingka.portal.common.money", "cn.jingka.portal.common.time"},
        importOptions = DoNotIncludeTests.class)
class RulesPurityTest {

    @ArchTest
    static final ArchRule theRulesKnowNothingButJavaMoneyAndTime = classes()
            .that()
            .resideInAPackage("..reimbursement.rules")
            .and()
            .haveSimpleNameNotEndingWith("Reader")
            .and()
            .haveSimpleNameNotEndingWith("Loader")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "cn.jingka.portal.reimbursement.rules", "..common.money", "..common.time"));

    @ArchTest
    static final ArchRule onlyLoadingKnowsYaml = classes()
            .that()
            .resideInAPackage("..reimbursement.rules")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.yaml.snakeyaml..",
                    "cn.jingka.portal.reimbursement.rules",
                    "..common.money",
                    "..common.time"));

    @ArchTest
    static final ArchRule noBinaryFloatingPointNearMoney =
            noClasses().should().dependOnClassesThat(floating()).orShould().dependOnClassesThat(boxedFloating());

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Instant.class);

    private static DescribedPredicate<JavaClass> floating() {
        return DescribedPredicate.describe(
                "are double or float", type -> type.getName().equals("double") || type.getName().equals("float"));
    }

    private static DescribedPredicate<JavaClass> boxedFloating() {
        return DescribedPredicate.describe(
                "are Double or Float", type -> type.isEquivalentTo(Double.class) || type.isEquivalentTo(Float.class));
    }
}
