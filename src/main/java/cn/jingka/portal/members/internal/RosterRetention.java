package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the roster keeps what a membership no longer needs. Persons and memberships stay: payments and treatments hang on them. */
@Configuration(proxyBeanMethods = false)
class RosterRetention {

    /** Number and account of who has had no membership since then; the person stays, so that payments can be told whose they were. */
    @Bean
    RetentionRule membersFormerContactsKept(Deletions deletions) {
        return deletions.rule("members.formerContacts", Period.ofYears(3), """
                        UPDATE person SET phone = NULL, phone_index = NULL, phone_state = 'NONE', account = NULL
                        WHERE (phone IS NOT NULL OR account IS NOT NULL)
                        AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = person.id)
                        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = person.id
                        AND (m.last_day IS NULL OR m.last_day >= :before))
                        LIMIT :most
                        """);
    }

    /** Who stood in an application; how many they were stays with the application. */
    @Bean
    RetentionRule membersCardApplicationsKept(Deletions deletions) {
        return deletions.rule("members.cardApplications", Period.ofYears(5), """
                        DELETE FROM card_application_member WHERE outcome <> 'PENDING' AND application_id IN
                        (SELECT id FROM card_application WHERE applied_at < :before) LIMIT :most
                        """);
    }

    /** Blocks that were lifted. */
    @Bean
    RetentionRule membersCardBlocksKept(Deletions deletions) {
        return deletions.rule(
                "members.cardBlocks",
                Period.ofYears(5),
                "DELETE FROM card_block WHERE released_at < :before LIMIT :most");
    }
}
