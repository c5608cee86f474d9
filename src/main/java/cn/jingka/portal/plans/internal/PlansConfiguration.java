package cn.jingka.portal.plans.internal;

import cn.jingka.portal.plans.rules.PlanRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue is loaded once, at the start: a bad file stops the portal there and then. */
@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

    @Bean
    PlanRules planRules() {
        return PlanRules.shipped();
    }
}
