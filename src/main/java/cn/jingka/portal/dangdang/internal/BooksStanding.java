package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.dangdang.BindWindow;
import cn.jingka.portal.dangdang.internal.GoldTable.GoldRow;
import cn.jingka.portal.offers.BenefitStanding;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the catalogue says to a member about gold membership at Dangdang. */
@Component
class BooksStanding implements BenefitStanding {

    private static final String BINDING = "BOOK-1";
    private static final String EXTENSION = "BOOK-3";

    private final LinkTable links;
    private final GoldTable gold;
    private final BindWindows windows;
    private final Clock clock;

    BooksStanding(LinkTable links, GoldTable gold, BindWindows windows, Clock clock) {
        this.links = links;
        this.gold = gold;
        this.windows = windows;
        this.clock = clock;
    }

    @Override
    public String benefit() {
        return "books";
    }

    @Override
    public ForMe of(PersonId person) {
        return links.ofPerson(person)
                .flatMap(link -> gold.of(person))
                .map(this::bound)
                .orElseGet(() -> unbound(windows.of(person)));
    }

    private ForMe bound(GoldRow held) {
        boolean running = !LocalDate.now(clock).isAfter(held.until());
        return new ForMe(
                running ? State.AVAILABLE : State.USED,
                Optional.empty(),
                running ? "dangdang.standing.gold" : "dangdang.standing.ended",
                List.of(held.until().toString()),
                EXTENSION);
    }

    private static ForMe unbound(BindWindow window) {
        return new ForMe(
                window.open() ? State.AVAILABLE : State.NOT_FOR_ME,
                Optional.empty(),
                window.reason(),
                List.of(window.reasonArguments()),
                BINDING);
    }
}
