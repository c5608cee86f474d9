package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Who;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Rows as a reader may see them: of the caller only what the reader's work needs. */
@Component
class FollowUpLines {

    /** How much of a person a reader needs. */
    enum Reader {
        /** Knows the caller once the caller is verified in a call, and not from here. */
        HOTLINE(who -> new Who(who.maskedName(), "", who.unitName())),
        /** Looks after this member: by name, as on the roster. */
        OFFICER(who -> new Who(who.name(), "", who.unitName())),
        /** Has to find the matter in the books. */
        OFFICE(who -> new Who(who.maskedName(), who.maskedDocument(), who.unitName())),
        /** Knows who they are, and isn't told who worked on it. */
        MEMBER(who -> new Who("", "", ""));

        private final Function<PersonName, Who> who;

        Reader(Function<PersonName, Who> who) {
            this.who = who;
        }
    }

    private final PersonDirectory persons;
    private final Clock clock;

    FollowUpLines(PersonDirectory persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    List<FollowUp> of(Collection<FollowUpRow> rows, Reader reader, Actor actor) {
        Map<PersonId, PersonName> names = reader == Reader.MEMBER
                ? Map.of()
                : persons.names(rows.stream()
                        .flatMap(row -> row.person().stream())
                        .distinct()
                        .toList());
        return rows.stream()
                .map(row -> line(row, row.person().map(names::get).map(reader.who), reader, actor))
                .toList();
    }

    FollowUp of(FollowUpRow row, Reader reader, Actor actor) {
        return of(List.of(row), reader, actor).getFirst();
    }

    private FollowUp line(FollowUpRow row, Optional<Who> who, Reader reader, Actor actor) {
        return new FollowUp(
                row.reference(),
                row.version(),
                row.target(),
                row.call(),
                row.reason(),
                row.difficulty(),
                row.state(),
                who,
                row.raisedAt(),
                row.dueAt(),
                waiting(row.state()) && row.dueAt().isBefore(clock.instant()),
                row.tries(),
                Optional.ofNullable(row.takenByName()).filter(name -> reader != Reader.MEMBER),
                row.takenBy(actor),
                row.solved());
    }

    private static boolean waiting(State state) {
        return state == State.OPEN || state == State.TAKEN;
    }
}
