package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long certificates of cover can be checked. */
@Configuration(proxyBeanMethods = false)
class CertificateRetention {

    @Bean
    RetentionRule protectionCertificatesKept(Deletions deletions) {
        return deletions.rule(
                "protection.certificates",
                Period.ofYears(3),
                "DELETE FROM protection_certificate WHERE issued_at < :before LIMIT :most");
    }
}
