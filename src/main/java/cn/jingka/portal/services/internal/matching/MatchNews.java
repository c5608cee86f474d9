package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The trail of consents and looks, and the news; neither says anything of a profile. */
@Component
class MatchNews {

    private final AuditTrail audit;
    private final Notices notices;
    private final CurrentActor actor;

    MatchNews(AuditTrail audit, Notices notices, CurrentActor actor) {
        this.audit = audit;
        this.notices = notices;
        this.actor = actor;
    }

    void record(String action, PersonId subject) {
        audit.record(actor.get(), action, Optional.of(subject), "");
    }

    void tell(PersonId person, String key, String text) {
        notices.queueNews(
                "services", List.of(new Notice(key, person, text, List.of(), Optional.of("services/matchmaking"))));
    }
}
