package cn.jingka.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerExplanation;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.HomeTasks;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;

/** What an agent reaches as the caller is a list that somebody has to lengthen on purpose. */
class CallerReachTest {

    /** The members' services, as far as classes that act for a caller know them. */
    private static final Set<String> SERVICES = Set.of(
            "cn.jingka.portal.claims.ClaimFiling",
            "cn.jingka.portal.claims.EvidenceReminder",
            "cn.jingka.portal.claims.OwnCases",
            "cn.jingka.portal.members.ContactChange",
            "cn.jingka.portal.members.OwnCard",
            "cn.jingka.portal.members.OwnMembership",
            "cn.jingka.portal.notifications.Inbox",
            "cn.jingka.portal.notifications.NewsPreference",
            "cn.jingka.portal.offers.OwnBenefits",
            "cn.jingka.portal.payouts.OwnPayments",
            "cn.jingka.portal.plans.OwnPlans",
            "cn.jingka.portal.protection.OwnProtection",
            "cn.jingka.portal.reimbursement.OwnReimbursement",
            "cn.jingka.portal.services.OwnRequests");

    /** Every method of theirs that changes anything; none names an account, a card or a beneficiary that money could go to. */
    private static final Set<String> CHANGES = Set.of(
            "ClaimFiling.answer",
            "ClaimFiling.appeal",
            "ClaimFiling.correctBeneficiaryAccount",
            "ClaimFiling.start",
            "ClaimFiling.submit",
            "ClaimFiling.withdraw",
            "ContactChange.codeToNewNumber",
            "ContactChange.codeToOldNumber",
            "ContactChange.confirm",
            "EvidenceReminder.remind",
            "Inbox.markRead",
            "NewsPreference.choose",
            "OwnCard.reportLost",
            "OwnMembership.speak",
            "OwnRequests.ask",
            "OwnRequests.book",
            "OwnRequests.callOff",
            "OwnRequests.close",
            "OwnRequests.seen",
            "OwnRequests.withdraw",
            "OwnRequests.write");

    /** What they only tell. */
    private static final Set<String> READS = Set.of(
            "ClaimFiling.draft",
            "ClaimFiling.kinds",
            "ClaimFiling.preCheck",
            "ClaimFiling.questions",
            "ContactChange.oldNumberWorks",
            "Inbox.latest",
            "Inbox.unread",
            "NewsPreference.get",
            "OwnBenefits.all",
            "OwnBenefits.of",
            "OwnCard.blocks",
            "OwnCard.current",
            "OwnCard.history",
            "OwnCard.underWay",
            "OwnCases.all",
            "OwnCases.get",
            "OwnCases.letter",
            "OwnCases.unfinished",
            "OwnMembership.get",
            "OwnPayments.all",
            "OwnPayments.next",
            "OwnPlans.all",
            "OwnProtection.certificate",
            "OwnProtection.certificateReady",
            "OwnProtection.today",
            "OwnReimbursement.explained",
            "OwnReimbursement.year",
            "OwnReimbursement.years",
            "OwnRequests.all",
            "OwnRequests.closed",
            "OwnRequests.free",
            "OwnRequests.get");

    private static JavaClasses portal;

    @BeforeAll
    static void readClasses() {
        portal = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.jingka.portal");
    }

    @Test
    void thoseWhoActForACallerKnowTheseServicesAndNoOthers() {
        Set<String> known = portal.stream()
                .filter(CallerReachTest::actsForACaller)
                .flatMap(acting -> acting.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(CallerReachTest::membersService)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isEqualTo(new TreeSet<>(SERVICES));
    }

    @Test
    void whatNeedsThePersonAndNotTheirVoiceIsOutOfReach() {
        assertThat(SERVICES)
                .noneMatch(service -> service.matches("cn\\.jingka\\.portal\\.(identity|ecard|dangdang|privacy)\\..*"));
    }

    @Test
    void everyMethodWithinReachIsKnownToThisList() throws ClassNotFoundException {
        Set<String> methods = new TreeSet<>();
        for (String service : SERVICES) {
            Arrays.stream(Class.forName(service).getMethods())
                    .forEach(
                            method -> methods.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));
        }
        Set<String> listed = new TreeSet<>(CHANGES);
        listed.addAll(READS);
        assertThat(methods).isEqualTo(listed);
    }

    private static boolean actsForACaller(JavaClass candidate) {
        boolean access = candidate.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(CallerAccess.class));
        return access
                || candidate.isAssignableTo(CallerPanel.class)
                || candidate.isAssignableTo(CallerExplanation.class)
                || candidate.isAssignableTo(HomeTasks.class) && sharedWithTheDesk(candidate);
    }

    /** What needs the member is said on the phone as well; these say it from services of their own modules. */
    private static boolean sharedWithTheDesk(JavaClass tasks) {
        return !tasks.getPackageName().matches(".*\\.(dangdang|ecard|services|bulletin|oversight|privacy)\\.ui");
    }

    private static boolean membersService(JavaClass target) {
        return target.isInterface()
                && (target.isAnnotatedWith(PreAuthorize.class) && membersOnly(target)
                        || target.getName()
                                .matches(".*\\.(OwnPayments|OwnReimbursement|Inbox|NewsPreference|EvidenceReminder)"));
    }

    private static boolean membersOnly(JavaClass target) {
        return target.getAnnotationOfType(PreAuthorize.class).value().contains("'MEMBER'");
    }
}
