package cn.jingka.portal.reimbursement.internal;

import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules are loaded strictly at the start: a faulty file stops the program and is named. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    ReimbursementRules reimbursementRules() {
        return ReimbursementRules.shipped();
    }
}
