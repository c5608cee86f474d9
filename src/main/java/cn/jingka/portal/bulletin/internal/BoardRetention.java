package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long sign-ups and the progress in courses stay. */
@Configuration(proxyBeanMethods = false)
class BoardRetention {

    @Bean
    RetentionRule bulletinSignUpsKept(Deletions deletions) {
        return deletions.rule("bulletin.signUps", Period.ofYears(1), """
                        DELETE FROM bulletin_sign_up WHERE notice_id IN (SELECT notice_id FROM bulletin_event WHERE ends_at < :before) LIMIT :most
                        """);
    }

    @Bean
    RetentionRule bulletinProgressKept(Deletions deletions) {
        return deletions.rule(
                "bulletin.progress",
                Period.ofYears(2),
                "DELETE FROM bulletin_course_progress WHERE at < :before LIMIT :most");
    }
}
