package cn.jingka.portal.notifications.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param digestWindow how long the first news of a person waits for more, so that one SMS tells of all */
@ConfigurationProperties("portal.notifications")
record NewsSettings(@DefaultValue("PT30M") Duration digestWindow) {}
