package cn.jingka.portal.services.internal;

import cn.jingka.portal.services.rules.ServiceRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules are loaded once; a mistake in their files keeps the portal from starting. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    @Bean
    ServiceRules serviceRules() {
        return ServiceRules.shipped();
    }
}
