package cn.jingka.portal.reimbursement.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import cn.jingka.portal.testing.FeedFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Starting, waiting for and deciding about runs, as two operators. */
abstract class SettlementTestBase extends PortalIntegrationTest {

    static final String STARTER = "operator";
    static final String APPROVER = "operator2";

    @Autowired
    protected Settlements settlements;

    @Autowired
    protected MembersFixture members;

    @Autowired
    protected FeedFixture feed;

    @Autowired
    protected RunTable runs;

    @Autowired
    protected ItemTable items;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static <T> T as(String account, Supplier<T> work) {
        return withAuthority(Actor.account(account, account, Set.of()), "ROLE_OPERATOR", work);
    }

    static <T> T asMember(PersonId person, Supplier<T> work) {
        return withAuthority(Actor.member(person, "会员"), "ROLE_MEMBER", work);
    }

    private static <T> T withAuthority(Actor actor, String authority, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(authority)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    RunView start(String period) {
        return as(STARTER, () -> settlements.start(period));
    }

    RunView compute(String period) {
        return computed(start(period).id());
    }

    RunView computed(long id) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !runs.find(id).orElseThrow().state().working());
        RunView run = runs.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.COMPUTED);
        return run;
    }

    RunView approve(RunView run) {
        return as(APPROVER, () -> settlements.approve(run.id()));
    }

    RunView cancel(RunView run) {
        return as(APPROVER, () -> settlements.cancel(run.id()));
    }

    /** Computes and approves the run of a period. */
    RunView settle(String period) {
        return approve(compute(period));
    }

    RunItem item(RunView run, PersonId person) {
        return items.ofPerson(run.id(), person).orElseThrow();
    }

    static String refusal(Runnable attempt) {
        DomainException refusal = catchThrowableOfType(DomainException.class, attempt::run);
        assertThat(refusal).isNotNull();
        return refusal.kind() + " " + refusal.key();
    }
}
