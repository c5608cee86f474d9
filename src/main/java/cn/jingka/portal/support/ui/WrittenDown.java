package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** What came of a call, written down by its agent. */
@org.springframework.stereotype.Component
class WrittenDown implements WrapUpSlot {

    private final Calls calls;
    private final CallBacks callBacks;
    private final Tickets tickets;
    private final Clock clock;

    WrittenDown(Calls calls, CallBacks callBacks, Tickets tickets, Clock clock) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public Component of(Call call, Runnable done) {
        return new WrapUpPanel(call, callBacks, tickets, clock.getZone(), wrap -> {
            calls.end(call.number(), wrap);
            done.run();
        });
    }
}
