package cn.jingka.portal.protection.internal;

import cn.jingka.portal.protection.rules.ProtectionRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules are loaded once; a mistake in their files keeps the portal from starting. */
@Configuration(proxyBeanMethods = false)
class ProtectionRulesConfiguration {

    @Bean
    ProtectionRules protectionRules() {
        return ProtectionRules.shipped();
    }
}
