package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Uploads hold persons' data: unconfirmed ones are given up after a week, the rows of applied ones after a month. */
@Configuration(proxyBeanMethods = false)
class OldUploads {

    @Bean
    RetentionRule membersRosterRowsKept(Deletions deletions) {
        return deletions.rule("members.rosterRows", Period.ofDays(30), """
                        DELETE FROM roster_row WHERE batch_id IN
                          (SELECT id FROM roster_batch WHERE state = 'APPLIED' AND applied_at < :before) LIMIT :most
                        """);
    }

    @Component
    static class Drafts implements RetentionRule {

        private final RosterStore store;
        private final WholeTransactions transactions;

        Drafts(RosterStore store, WholeTransactions transactions) {
            this.store = store;
            this.transactions = transactions;
        }

        @Override
        public String name() {
            return "members.rosterDrafts";
        }

        @Override
        public Period standard() {
            return Period.ofDays(7);
        }

        @Override
        public int apply(Instant before, int most) {
            return transactions.call(() -> {
                List<Long> drafts =
                        store.draftsBefore(before).stream().limit(most).toList();
                drafts.forEach(store::discard);
                return drafts.size();
            });
        }
    }
}
