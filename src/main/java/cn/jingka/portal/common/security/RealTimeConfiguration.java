package cn.jingka.portal.common.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RealTimeConfiguration {

    /** Only for those who ask for it by its qualifier. */
    @Bean(defaultCandidate = false)
    @RealTime
    Clock realTime() {
        return Clock.systemUTC();
    }
}
