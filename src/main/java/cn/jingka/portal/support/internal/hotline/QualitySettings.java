package cn.jingka.portal.support.internal.hotline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param percent of each agent's answered calls of a week that are judged, rounded up */
@ConfigurationProperties("portal.support.quality")
record QualitySettings(@DefaultValue("5") int percent) {

    QualitySettings {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("portal.support.quality.percent must be 1 to 100, not " + percent);
        }
    }
}
