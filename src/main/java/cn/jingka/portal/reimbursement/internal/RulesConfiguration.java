package cn.jingka.portal.reimbursement.internal;

import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules are loaded once, at the start: a bad file stops the portal there and then. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    ReimbursementRules reimbursementRules() {
        return ReimbursementRules.shipped();
    }
}
