package cn.jingka.portal.support.internal.sharing;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.personaldata.Consents;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Ends shares, and with them the consent; nothing of what was shown is kept. */
@Component
class ShareEnds {

    static final String CONSENT = "support.consent.sharedView";

    private final ShareTable shares;
    private final Consents consents;
    private final WholeTransactions transactions;

    ShareEnds(ShareTable shares, Consents consents, WholeTransactions transactions) {
        this.shares = shares;
        this.consents = consents;
        this.transactions = transactions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> endOverSharedViews(ShareEnds ends) {
            return Tasks.recurring("support-end-over-shares", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> ends.endOver());
        }
    }

    /** Within the caller's transaction. */
    void end(ShareRow share, String by) {
        if (shares.end(share, by)) {
            consents.withdrawn(share.person(), CONSENT);
        }
    }

    /** Whoever hangs up and closes the browser takes no further look, by which the share would end. */
    void endOver() {
        shares.over().forEach(share -> transactions.run(() -> end(share, "CALL")));
    }
}
