package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    @Test
    void filmsComeFromElsewhereOnlyWhereThatIsConfigured() {
        assertThat(new ContentPolicy("").directives())
                .contains("default-src 'self'")
                .doesNotContain("media-src");
        assertThat(new ContentPolicy("https://media.example.cn:8443/courses/").directives())
                .contains("default-src 'self'")
                .endsWith("; media-src 'self' https://media.example.cn:8443");
    }
}
