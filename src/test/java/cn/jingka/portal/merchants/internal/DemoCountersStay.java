package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.testing.AfterEmptying;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In every test the demonstration's counters stand at their outlets. */
@Component
@Profile("test")
class DemoCountersStay implements AfterEmptying {

    private final DemoCounters counters;

    DemoCountersStay(DemoCounters counters) {
        this.counters = counters;
    }

    @Override
    public void restore() {
        counters.createMissing();
    }
}
