package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2015-03-02T20:59:59, 2015-03-02T20:59:59",
        "2015-03-02T21:00:00, 2015-03-03T08:00:00",
        "2015-03-02T23:59:59, 2015-03-03T08:00:00",
        "2015-03-02T00:00:00, 2015-03-02T08:00:00",
        "2015-03-02T07:59:59, 2015-03-02T08:00:00",
        "2015-03-02T08:00:00, 2015-03-02T08:00:00",
        "2015-12-31T22:00:00, 2016-01-01T08:00:00"
    })
    void newsWaitForTheMorning(LocalDateTime wanted, LocalDateTime allowed) {
        var zone = PortalApplication.ZONE;
        assertThat(QuietHours.after(wanted.atZone(zone).toInstant(), zone))
                .isEqualTo(allowed.atZone(zone).toInstant());
    }
}
