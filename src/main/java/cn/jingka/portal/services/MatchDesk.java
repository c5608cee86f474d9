package cn.jingka.portal.services;

import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The desk brings together two members who both agreed (MATCH-1). It sees nobody before that; each look is on record.
 */
@PreAuthorize("hasRole('SERVICE_DESK')")
public interface MatchDesk {

    /** Both agreed and not yet introduced, the longest waiting first. */
    List<Pair> toIntroduce();

    record Pair(long id, Instant agreedAt, Person first, Person second) {}

    record Person(String name, String unit, MatchProfile profile, String contact) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** From now on each reads on their page how to get in touch with the other; both are told. */
    void introduce(long id);
}
