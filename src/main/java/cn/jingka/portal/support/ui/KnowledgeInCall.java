package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Knowledge;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;

/** The knowledge beside the call: it holds nothing personal, so it is there before anybody is verified. */
@org.springframework.stereotype.Component
@Order(100)
class KnowledgeInCall implements GeneralPanel {

    private final Knowledge knowledge;
    private final Clock clock;

    KnowledgeInCall(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public Component of(Call call) {
        return new KnowledgePanel(knowledge, () -> LocalDate.now(clock), true);
    }
}
