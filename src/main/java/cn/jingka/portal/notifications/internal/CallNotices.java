package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.DoneOnCall;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Not as news: who did not ask for a change on the phone has to learn of it before the evening. */
@Service
class CallNotices implements DoneOnCall {

    private static final String GROUP = "calls";

    private final CurrentActor current;
    private final Notices notices;

    CallNotices(CurrentActor current, Notices notices) {
        this.current = current;
        this.notices = notices;
    }

    @Override
    @Transactional
    public void tell(String matter, String textKey, List<String> arguments, Optional<String> route) {
        Actor actor = current.get();
        if (actor.call() == null) {
            return;
        }
        notices.queue(
                GROUP,
                List.of(new Notice(
                        "call:" + actor.call() + ":" + matter, current.member(), textKey, arguments, route)));
    }
}
