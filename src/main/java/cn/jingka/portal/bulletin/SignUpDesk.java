package cn.jingka.portal.bulletin;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who takes part in what, for the service desk; each look at a list of people is audited. */
@PreAuthorize("hasRole('SERVICE_DESK')")
public interface SignUpDesk {

    /** So many people a screen shows; the file has them all. */
    int MOST = 500;

    /** Everything that can or could be signed up for, what comes next first; what is over comes last. */
    List<Event> events();

    /** @throws cn.jingka.portal.common.error.DomainException {@code bulletin.error.unknown} */
    Event event(String notice);

    /** Those with a seat in the order in which they signed up, then those who wait; the first {@link #MOST} of them. */
    List<Participant> people(String notice);

    /** The same, all of them, as a CSV file for spreadsheets. */
    void write(String notice, Locale language, OutputStream csv);

    /**
     * Calls the event off for good and tells everybody who signed up.
     *
     * @param why told to them as it stands, 2 to 200 characters
     * @throws cn.jingka.portal.common.error.DomainException when it is over or off already, or the reason is missing
     */
    void callOff(String notice, String why);

    record Event(String notice, BoardNotice content, NoticeBoard.Attendance attendance) {}

    /**
     * @param name in clear: the desk reads it out at the door
     * @param document masked
     * @param phone masked, empty without a working number
     */
    record Participant(String name, String document, String unit, String phone, boolean seat, Instant since) {

        @Override
        public String toString() {
            return "Participant[" + since + "]";
        }
    }
}
