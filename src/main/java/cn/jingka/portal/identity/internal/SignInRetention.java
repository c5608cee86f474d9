package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long it is remembered that a number was proven by card and document; afterwards it is proven anew. */
@Configuration(proxyBeanMethods = false)
class SignInRetention {

    @Bean
    RetentionRule identityProvenNumbersKept(Deletions deletions) {
        return deletions.rule(
                "identity.provenNumbers",
                Period.ofYears(3),
                "DELETE FROM identified_number WHERE identified_at < :before LIMIT :most");
    }
}
