package cn.jingka.portal.bulletin;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notice as its editor writes it (JOB-1, TRAIN-1). All times are Beijing's.
 *
 * @param text paragraphs, separated by line ends
 * @param organiser who holds the event, or the employer of a vacancy
 * @param facts further facts by name, e.g. the pay of a vacancy
 * @param contact whom to ask, and how
 * @param fee what taking part costs; empty where the question doesn't arise
 * @param signUp empty when nobody has to sign up
 */
public record BoardNotice(
        NoticeKind kind,
        LocalText title,
        LocalText summary,
        LocalText text,
        Optional<LocalText> organiser,
        List<Occasion> occasions,
        List<Place> places,
        List<Fact> facts,
        Optional<LocalText> contact,
        Optional<Fen> fee,
        Optional<SignUp> signUp) {

    public BoardNotice {
        occasions = occasions.stream()
                .sorted(Comparator.comparing(Occasion::starts))
                .toList();
        places = List.copyOf(places);
        facts = List.copyOf(facts);
    }

    /** One day of the event. */
    public record Occasion(LocalDate day, LocalTime from, LocalTime until) {

        public LocalDateTime starts() {
            return day.atTime(from);
        }

        public LocalDateTime ends() {
            return day.atTime(until);
        }
    }

    /** @param coordinates latitude and longitude in degrees (WGS 84), e.g. {@code 39.9042,116.4074} */
    public record Place(LocalText name, LocalText address, Optional<District> district, Optional<String> coordinates) {}

    public record Fact(LocalText name, LocalText value) {}

    /**
     * @param seats how many can take part, empty when there is no limit
     * @param until the last moment at which one can sign up, empty for the beginning of the event
     */
    public record SignUp(Optional<Integer> seats, Optional<LocalDateTime> until) {}

    /** When it begins; empty for what has no date of its own. */
    public Optional<LocalDateTime> starts() {
        return occasions.stream().findFirst().map(Occasion::starts);
    }

    /** When it is over; for what has no date, when signing up ends. */
    public Optional<LocalDateTime> ends() {
        return occasions.stream()
                .map(Occasion::ends)
                .max(Comparator.naturalOrder())
                .or(() -> signUp.flatMap(SignUp::until));
    }

    /** The last moment at which one can sign up; empty when there is no such moment, or no sign-up. */
    public Optional<LocalDateTime> signUpEnds() {
        return signUp.flatMap(terms ->
                Stream.concat(terms.until().stream(), starts().stream()).min(Comparator.naturalOrder()));
    }

    public boolean free() {
        return fee.filter(Fen::isZero).isPresent();
    }

    /** Whether somebody who knows the one has to be told of the other: another time or another place. */
    public boolean takesPlaceLike(BoardNotice other) {
        return occasions.equals(other.occasions) && places.equals(other.places);
    }
}
