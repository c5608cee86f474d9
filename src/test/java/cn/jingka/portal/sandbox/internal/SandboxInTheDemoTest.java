package cn.jingka.portal.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class SandboxInTheDemoTest {

    @TempDir
    static Path folder;

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Beans.class)
            .withPropertyValues("portal.data-dir=" + folder);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SandboxSettings.class)
    @Import(SandboxLifecycle.class)
    static class Beans {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void theDemoStartsTheSandboxAndPointsThePortalAtIt() {
        portal.withPropertyValues("spring.profiles.active=demo", "portal.sandbox.port=0")
                .run(context -> {
                    assertThat(context.getBean(SandboxLifecycle.class).isRunning())
                            .isTrue();
                    SandboxSettings settings = context.getBean(SandboxSettings.class);
                    assertThat(settings.dataDir()).isEqualTo(folder.resolve("sandbox"));
                    assertThat(settings.address()).isEqualTo("127.0.0.1");
                    var environment = context.getEnvironment();
                    assertThat(settings.portalUrl()).isEqualTo(environment.getProperty("portal.public-url"));
                    assertThat(environment.getProperty("portal.sms.base-url")).isEqualTo("http://127.0.0.1:0");
                    assertThat(environment.getProperty("portal.sms.account-sid"))
                            .matches("AC[0-9a-f]{32}")
                            .isEqualTo(settings.twilio().accountSid());
                    assertThat(environment.getProperty("portal.sms.auth-token"))
                            .isEqualTo(settings.twilio().authToken());
                    assertThat(environment.getProperty("portal.sms.from"))
                            .isEqualTo(settings.twilio().from());
                    assertThat(environment.getProperty("portal.bank.url")).isEqualTo("http://127.0.0.1:0/bank");
                    assertThat(environment.getProperty("portal.bank.user"))
                            .isEqualTo(settings.bank().user());
                    assertThat(environment.getProperty("portal.bank.password"))
                            .isEqualTo(settings.bank().password());
                    assertThat(environment.getProperty("portal.dangdang.url")).isEqualTo("http://localhost:0/dangdang");
                    assertThat(environment.getProperty("portal.dangdang.client-secret"))
                            .isNotBlank()
                            .isEqualTo(settings.dangdang().clientSecret());
                    assertThat(environment.getProperty("portal.dangdang.webhook-secret"))
                            .isNotBlank()
                            .isEqualTo(settings.dangdang().webhookSecret());
                });
    }

    @Test
    void outsideTheDemoThereIsNoSandboxAndNoAddressOfOne() {
        portal.run(context -> {
            assertThat(context).doesNotHaveBean(SandboxLifecycle.class);
            assertThat(context.getEnvironment().getProperty("portal.bank.url")).isNull();
            assertThat(context.getEnvironment().getProperty("portal.sms.base-url"))
                    .isNull();
        });
    }
}
