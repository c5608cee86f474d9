package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Step;
import cn.jingka.portal.publishing.internal.RevisionRow.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What has to hold before a revision moves. */
@Component
class MoveChecks {

    static final int MOST_WORDS = 2000;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    private final ContentTable table;
    private final ContentJson json;
    private final Clock clock;

    MoveChecks(ContentTable table, ContentJson json, Clock clock) {
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    void id(String id) {
        // "new" is the address at which a piece is begun.
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches() || id.equals("new")) {
            throw new DomainException(Kind.INVALID, "publishing.error.id", LONGEST_ID);
        }
    }

    /** The revision being worked on, in this state and just as the editor saw it. */
    RevisionRow open(ContentType<?> type, List<RevisionRow> revisions, State state, int version) {
        Optional<RevisionRow> open = revisions.stream()
                .filter(row -> row.open() && row.state() == state && row.version() == version)
                .findFirst();
        return open.orElseThrow(() -> {
            Step last = table.steps(type.code(), revisions.getFirst().id()).getFirst();
            return new DomainException(
                    Kind.CONFLICT,
                    "publishing.error.changedMeanwhile",
                    last.byName(),
                    Formats.minute(last.at(), clock.getZone()));
        });
    }

    <T> void content(ContentType<T> type, RevisionRow row) {
        type.check(row.id(), json.read(type, row.id(), row.body()));
    }

    /** Whoever wrote on a revision neither publishes it nor judges it. */
    void fourEyes(ContentType<?> type, RevisionRow row, Actor actor) {
        if (wrote(type, row, actor)) {
            throw new DomainException(Kind.FORBIDDEN, "publishing.error.fourEyes");
        }
    }

    void author(ContentType<?> type, RevisionRow row, Actor actor) {
        if (!wrote(type, row, actor)) {
            throw new DomainException(Kind.FORBIDDEN, "publishing.error.authorsOnly");
        }
    }

    private boolean wrote(ContentType<?> type, RevisionRow row, Actor actor) {
        return Pieces.author(table.steps(type.code(), row.id()), row.revision(), actor.account());
    }

    void days(LocalDate from, Optional<LocalDate> until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (from.isBefore(today)) {
            throw new DomainException(Kind.INVALID, "publishing.error.fromPast", from.toString());
        }
        until.filter(last -> last.isBefore(from)).ifPresent(last -> {
            throw new DomainException(
                    Kind.INVALID, "publishing.error.untilBeforeFrom", last.toString(), from.toString());
        });
    }

    String needed(String words) {
        if (words.isBlank()) {
            throw new DomainException(Kind.INVALID, "publishing.error.wordsNeeded");
        }
        return limited(words);
    }

    String limited(String words) {
        String stripped = words.strip();
        if (stripped.length() > MOST_WORDS) {
            throw new DomainException(Kind.INVALID, "publishing.error.wordsTooLong", Formats.count(MOST_WORDS));
        }
        return stripped;
    }
}
