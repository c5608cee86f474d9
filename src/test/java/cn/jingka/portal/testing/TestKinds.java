package cn.jingka.portal.testing;

import cn.jingka.portal.claims.ClaimKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Kinds of cases for tests of what all kinds share. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class TestKinds {

    @Bean
    TestKind testKind() {
        return new TestKind(TestKind.CODE, ClaimKind.Settlement.PAYMENT_TO_MEMBER);
    }

    @Bean
    TestKind testDeathKind() {
        return new TestKind(TestKind.DEATH, ClaimKind.Settlement.PAYMENT_TO_BENEFICIARY);
    }

    @Bean
    TestKind testDeclaredKind() {
        return new TestKind(TestKind.DECLARED, ClaimKind.Settlement.HANDED_ON);
    }
}
