package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.TestKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviewers at the desk, one after the other or at the same moment. */
abstract class ReviewDeskTestBase extends PortalIntegrationTest {

    static final QueueFilter ALL = new QueueFilter(Optional.empty(), Optional.empty(), QueueFilter.Order.AGE);

    @Autowired
    ReviewDesk desk;

    @Autowired
    ClaimsFixture claims;

    @Autowired
    MembersFixture members;

    @Autowired
    JdbcClient jdbc;

    /** A case of a member of U0001 that waits for review; the loss is 2,000.00, so the rules propose 1,000.00. */
    String inReview() {
        return claims.inState(members.person("U0001"), "U0001", CaseState.IN_REVIEW);
    }

    String inReview(PersonId person, Answers answers) {
        String reference = claims.draft(person, TestKind.CODE, answers);
        claims.advance(reference, person, "U0001", CaseState.IN_REVIEW);
        return reference;
    }

    static <T> T as(String reviewer, Supplier<T> work) {
        return ClaimsFixture.asReviewer(reviewer, work);
    }

    ReviewView open(String reviewer, String reference) {
        return as(reviewer, () -> desk.get(reference));
    }

    ReviewView decide(String reviewer, String reference, String amount, String departure, String words) {
        long version = open(reviewer, reference).view().version();
        return as(reviewer, () -> desk.decide(reference, version, Fen.parse(amount), departure, words));
    }

    /** All at the same moment; a refusal is handed back as its key. */
    static List<Object> atOnce(List<Callable<?>> works) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<Object>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        try {
                            return (Object) work.call();
                        } catch (DomainException refused) {
                            return refused.key();
                        }
                    }))
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<Object> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
