package cn.jingka.portal.audit;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reading the trail. For code behind a permission check, which records that staff read it. */
public interface Trail {

    /** Entries that match, the newest first. */
    List<Entry> find(Query query, int offset, int limit);

    int count(Query query);

    /** The entry of this number. */
    Optional<Entry> entry(long number);

    /**
     * Entries in the order in which the chain took them up, each exactly once: for those who follow the trail.
     *
     * @param place of the last entry seen, 0 at first
     */
    List<Sealed> sealedAfter(long place, int limit);

    /** @param place in the chain */
    record Sealed(long place, Entry entry) {}

    /**
     * What is asked for; an empty part asks for everything.
     *
     * @param subject whose data
     * @param actor account name
     * @param staffOnly leaves out what members did with their own data, and the portal's own work
     * @param from inclusive
     * @param until exclusive
     */
    record Query(
            Optional<PersonId> subject,
            Optional<String> actor,
            Optional<String> action,
            boolean staffOnly,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** What others did with this person's data. */
        public static Query byStaffAbout(PersonId subject) {
            return new Query(
                    Optional.of(subject), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param number its identity, never reused
     * @param actorName as shown to others
     * @param action translation key
     * @param call number of the call during which an agent acted, else null
     * @param detail ids, counts, what was checked; never identifying data in clear
     * @param subjects whose data; empty when it concerned no single person
     */
    record Entry(
            long number,
            Instant at,
            String actor,
            String actorName,
            ActorKind kind,
            String action,
            String call,
            String detail,
            List<PersonId> subjects) {

        public Entry {
            subjects = List.copyOf(subjects);
        }
    }

    /** In which part somebody acted. */
    enum ActorKind {
        MEMBER,
        UNIT_OFFICER,
        REVIEWER,
        OPERATOR,
        AGENT,
        SUPERVISOR,
        MERCHANT,
        EDITOR,
        SERVICE_DESK,
        ADMINISTRATOR,
        /** An account of the HTTP API. */
        SERVICE,
        PORTAL;

        /** Whether somebody other than members themselves and the portal acted. */
        public boolean staff() {
            return this != MEMBER && this != PORTAL;
        }
    }
}
