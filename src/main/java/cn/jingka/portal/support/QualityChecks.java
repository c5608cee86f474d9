package cn.jingka.portal.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * A part of every agent's calls, drawn by lot, judged by a supervisor against the same sheet. The agent sees the own
 * results and may answer. The lot's seed is kept: who was drawn can be checked, and nobody chooses.
 */
@PreAuthorize("hasAnyRole('SUPERVISOR', 'AGENT')")
public interface QualityChecks {

    /** Weeks that are over and not drawn from yet, by their Monday, the latest first; at most four. */
    @PreAuthorize("hasRole('SUPERVISOR')")
    List<LocalDate> undrawn();

    /**
     * Draws from the answered calls of a week, for each agent by the same part, at least one.
     *
     * @return how many calls were drawn
     * @throws cn.jingka.portal.common.error.DomainException when the week isn't over, or was drawn from already
     */
    @PreAuthorize("hasRole('SUPERVISOR')")
    int draw(LocalDate monday);

    /** Not judged yet, the oldest week first. */
    @PreAuthorize("hasRole('SUPERVISOR')")
    List<Sample> toJudge();

    /** Judged, the latest first, at most 100. */
    @PreAuthorize("hasRole('SUPERVISOR')")
    List<Sample> judged();

    /** The agent's own judged calls, the latest first, at most 100. */
    @PreAuthorize("hasRole('AGENT')")
    List<Sample> own();

    /**
     * A drawn call with what its agent wrote down; for an agent an own one that is judged.
     *
     * @throws cn.jingka.portal.common.error.DomainException not found, as also for another agent's
     */
    Sheet sheet(long sample);

    /** @param remarks what was good, what could be better; needed where something was missed */
    @PreAuthorize("hasRole('SUPERVISOR')")
    void judge(long sample, int version, Map<Criterion, Mark> marks, String remarks);

    /** The agent's answer to a judgement; once. */
    @PreAuthorize("hasRole('AGENT')")
    void comment(long sample, int version, String words);

    /** What is judged. */
    enum Criterion {
        /** Nothing personal before the caller was verified. */
        VERIFIED,
        LISTENED,
        /** Right, and bound to a clause. */
        CORRECT,
        CLEAR,
        WRITTEN;

        /** Translation key of its name. */
        public String key() {
            return "support.quality.criterion." + name();
        }
    }

    enum Mark {
        MET(2),
        PARTLY(1),
        MISSED(0),
        /** Leaves the criterion out. */
        NOT_ASKED(-1);

        private final int points;

        Mark(int points) {
            this.points = points;
        }

        /** Translation key of its name. */
        public String key() {
            return "support.quality.mark." + name();
        }
    }

    /**
     * @param week its Monday
     * @param marks empty until it is judged
     */
    record Sample(
            long number,
            int version,
            LocalDate week,
            String call,
            String agent,
            Map<Criterion, Mark> marks,
            Optional<Instant> judgedAt,
            boolean commented) {

        public Sample {
            marks = Map.copyOf(marks);
        }

        /** Points reached, of {@link #most()}. */
        public int points() {
            return marks.values().stream()
                    .filter(mark -> mark.points > 0)
                    .mapToInt(mark -> mark.points)
                    .sum();
        }

        public int most() {
            return (int) marks.values().stream()
                            .filter(mark -> mark.points >= 0)
                            .count()
                    * Mark.MET.points;
        }
    }

    /**
     * @param articles ids of the articles that answered
     * @param followUps what the call left to do
     */
    record Sheet(
            Sample sample,
            CallLog.Ended call,
            List<String> articles,
            List<String> followUps,
            String remarks,
            String judgedBy,
            String comment) {

        public Sheet {
            articles = List.copyOf(articles);
            followUps = List.copyOf(followUps);
        }
    }
}
