package cn.jingka.portal.oversight;

import cn.jingka.portal.common.person.PersonTies.Tie;
import cn.jingka.portal.oversight.TrailDesk.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Looks that stand out, found by following the trail. Each is judged by somebody other than the one concerned. */
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR')")
public interface AnomalyDesk {

    /** The longest finding, in characters. */
    int LONGEST = 1000;

    /** At most this many are listed. */
    int MOST = 200;

    /** Anomalies in this state, the newest first. */
    List<Anomaly> list(AnomalyState state);

    /**
     * One with its entries of the trail; that is recorded.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code oversight.anomaly.unknown}
     */
    Whole get(long anomaly);

    /**
     * @param verdict not {@code OPEN}
     * @throws cn.jingka.portal.common.error.DomainException {@code oversight.anomaly.unknown}, {@code oversight.anomaly.judged},
     *     {@code oversight.anomaly.concerned}, {@code oversight.anomaly.noWords}, {@code oversight.question.tooLong}
     */
    void judge(long anomaly, AnomalyState verdict, String words);

    /**
     * @param member masked, empty when it is about no single person
     * @param from the hour or day in which it was found
     * @param figure what was counted
     * @param measure against what
     */
    record Anomaly(
            long id,
            AnomalyKind kind,
            String account,
            String member,
            Instant from,
            Instant until,
            int figure,
            int measure,
            Optional<Tie> tie,
            AnomalyState state) {}

    /** @param concerned whether it is about the reader's own account */
    record Whole(
            Anomaly anomaly,
            List<Row> entries,
            boolean concerned,
            Optional<String> words,
            Optional<String> judgedBy,
            Optional<Instant> judgedAt) {}
}
