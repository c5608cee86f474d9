package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.DoneOnCall;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.NewsPreference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor. */
@Service
@PreAuthorize("hasRole('MEMBER')")
class OwnNewsPreference implements NewsPreference {

    static final String CONSENT = "notifications.consent.news";

    private final JdbcClient jdbc;
    private final Consents consents;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final DoneOnCall doneOnCall;
    private final Clock clock;

    OwnNewsPreference(
            JdbcClient jdbc,
            Consents consents,
            CurrentActor actor,
            AuditTrail audit,
            DoneOnCall doneOnCall,
            Clock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.actor = actor;
        this.audit = audit;
        this.doneOnCall = doneOnCall;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public NewsChannel get() {
        return jdbc.sql("SELECT channel FROM news_preference WHERE person_id = ?")
                .param(actor.member().value())
                .query(String.class)
                .optional()
                .map(NewsChannel::valueOf)
                .orElse(NewsChannel.SMS_AND_PORTAL);
    }

    @Override
    @Transactional
    public void choose(NewsChannel channel) {
        PersonId person = actor.member();
        jdbc.sql("""
                        INSERT INTO news_preference (person_id, channel, changed_at) VALUES (:person, :channel, :now)
                        ON DUPLICATE KEY UPDATE channel = :channel, changed_at = :now
                        """)
                .param("person", person.value())
                .param("channel", channel.name())
                .param("now", Utc.column(clock.instant()))
                .update();
        audit.record(actor.get(), "notifications.audit.newsChosen", Optional.of(person), channel.name());
        doneOnCall.tell("news:" + channel, "notifications.call.news." + channel, List.of(), Optional.of("me"));
        if (channel == NewsChannel.SMS_AND_PORTAL) {
            consents.given(person, CONSENT, "notifications.news." + channel);
        } else {
            consents.withdrawn(person, CONSENT);
        }
    }
}
