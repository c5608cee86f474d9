package cn.jingka.portal.common.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code SPRING_DATASOURCE_URL} the portal brings its own database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedMariaDb embeddedMariaDb(@Value("${portal.data-dir}") Path dataFolder) {
        return new EmbeddedMariaDb(dataFolder.resolve("database"));
    }
}
