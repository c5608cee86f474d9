package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.support.FollowUp.Side;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.What;
import cn.jingka.portal.support.Tickets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place that raises and moves call-backs and tickets: row, history, trail, and the news to the member. */
@Component
class FollowUpMoves {

    private static final String NEWS = "support";

    private final FollowUpTable table;
    private final FollowUpEntries entries;
    private final AuditTrail audit;
    private final Notices notices;

    FollowUpMoves(FollowUpTable table, FollowUpEntries entries, AuditTrail audit, Notices notices) {
        this.table = table;
        this.entries = entries;
        this.audit = audit;
        this.notices = notices;
    }

    FollowUpRow raise(FollowUpTable.New one, What what, Side side, Actor by, String words) {
        FollowUpRow row = table.insert(one);
        entries.write(row, what, side, by, words);
        audit.record(by, "support.audit.followUpRaised", row.person(), row.reference());
        return row;
    }

    /** @throws DomainException not found, or changed since {@code version} was shown, or over */
    FollowUpRow lock(String reference, int version) {
        FollowUpRow row = table.lock(reference).orElseThrow(FollowUpMoves::notFound);
        if (row.version() != version) {
            throw new DomainException(Kind.CONFLICT, "support.tickets.changed", reference);
        }
        if (row.state() == State.CLOSED) {
            throw new DomainException(Kind.CONFLICT, "support.tickets.over", reference);
        }
        return row;
    }

    /** @return the number of the entry, unique for ever */
    long move(FollowUpRow after, What what, Side side, Actor by, String words) {
        table.update(after);
        long entry = entries.write(after, what, side, by, words);
        audit.record(by, "support.audit.followUpMoved", after.person(), after.reference() + " " + what);
        return entry;
    }

    /** Each reader's look leaves its entry with the persons looked at. */
    void looked(Actor by, Collection<FollowUpRow> rows) {
        List<PersonId> persons =
                rows.stream().flatMap(row -> row.person().stream()).distinct().toList();
        audit.recordAll(
                by,
                rows.size() == 1 ? "support.audit.followUpSeen" : "support.audit.followUpsListed",
                persons,
                rows.size() == 1 ? rows.iterator().next().reference() : Integer.toString(rows.size()));
    }

    /** The number to call, in clear. */
    void dialled(Actor by, FollowUpRow row) {
        entries.write(row, What.DIALLED, Side.HOTLINE, by, "");
        audit.record(by, "support.audit.callBackDialled", row.person(), row.reference());
    }

    /** @param what the key's last part: {@code support.notice.<what>} */
    void tell(FollowUpRow row, String key, String what, String... arguments) {
        row.person()
                .ifPresent(person -> notices.queueNews(
                        NEWS,
                        List.of(new Notice(
                                "follow-up:" + row.reference() + ":" + key,
                                person,
                                "support.notice." + what,
                                List.of(arguments),
                                Optional.of("hotline/" + row.reference())))));
    }

    static DomainException notFound() {
        return new DomainException(Kind.NOT_FOUND, "support.tickets.unknown");
    }

    /** @throws DomainException when nothing was written, or too much */
    static String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            throw new DomainException(Kind.INVALID, "support.tickets.wordsMissing");
        }
        if (words.length() > Tickets.LONGEST) {
            throw new DomainException(Kind.INVALID, "support.tickets.tooLong", Tickets.LONGEST);
        }
        return words;
    }
}
