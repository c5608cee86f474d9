package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the member what was done in their name: uses as news, the end of an objection as a message. */
@Component
class UseNews {

    private static final String GROUP = "merchants";
    private static final String PAGE = "benefits/uses";

    private final Notices notices;
    private final RecipientDirectory recipients;

    UseNews(Notices notices, RecipientDirectory recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    void used(Stored use) {
        notices.queueNews(GROUP, List.of(notice(use, "used")));
    }

    void takenBack(Stored use) {
        notices.queueNews(GROUP, List.of(notice(use, "takenBack")));
    }

    void decided(Stored use, boolean upheld) {
        notices.queue(GROUP, List.of(notice(use, upheld ? "upheld" : "rejected")));
    }

    private Notice notice(Stored use, String what) {
        UseLine line = use.line();
        Locale language = language(use.person());
        return new Notice(
                "merchants.%s:%s".formatted(what, line.reference()),
                use.person(),
                "merchants.notice." + what,
                List.of(line.place().in(language), line.product().in(language)),
                Optional.of(PAGE));
    }

    private Locale language(PersonId person) {
        return Optional.ofNullable(recipients.recipients(List.of(person)).get(person))
                .map(Recipient::language)
                .orElse(Texts.CHINESE);
    }
}
