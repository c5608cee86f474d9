package cn.jingka.portal.plans;

import cn.jingka.portal.common.person.PersonId;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Enrolling a unit's members for a plan and a term (PLAN-1). A list is looked at first and confirmed then; an officer acts for their
 * own units only.
 */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
public interface Enrolments {

    /** The terms that can be enrolled for today, the present one first. */
    List<Integer> openTerms();

    /** Members of the unit whose name contains {@code search}, with why they can't be enrolled, if they can't. */
    List<Candidate> candidates(EnrolmentScope scope, String search, int offset, int limit);

    int candidateCount(EnrolmentScope scope, String search);

    /** What enrolling these members of the unit would change. */
    EnrolmentDifference difference(EnrolmentScope scope, Collection<PersonId> persons);

    /** What enrolling every member of the unit who is eligible would change; who isn't is left out without a word. */
    EnrolmentDifference differenceOfAll(EnrolmentScope scope);

    /**
     * What a list would change: an .xlsx workbook or a .csv file with the column 证件号码 and, for a check, 姓名.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the file can't be read, naming why
     */
    EnrolmentDifference differenceOfFile(EnrolmentScope scope, byte[] file);

    /**
     * Enrols persons, as a difference named them; those enrolled already stay as they are.
     *
     * @return how many were enrolled now
     * @throws cn.jingka.portal.common.error.DomainException when the term can't be enrolled for, or when one of them can't be enrolled
     *     any more
     */
    int enrol(EnrolmentScope scope, Collection<PersonId> persons);

    /**
     * Takes an enrolment back; does nothing when there is none.
     *
     * @throws cn.jingka.portal.common.error.DomainException once the term has begun
     */
    void withdraw(EnrolmentScope scope, PersonId person);

    /** Whether enrolments of the term may still be taken back: until it begins. */
    boolean withdrawable(EnrolmentScope scope);

    /** Who is enrolled through the unit, by the time of recording. */
    List<Enrolled> enrolled(EnrolmentScope scope, int offset, int limit);

    int enrolledCount(EnrolmentScope scope);

    /** The rejected rows as a workbook with the list's columns, the row's number and the reason. */
    void writeRejected(EnrolmentDifference difference, Locale language, OutputStream workbook);

    /**
     * @param document masked
     * @param reasonKey why the member can't be enrolled, a translation key; empty when they can
     */
    record Candidate(PersonId person, String name, String document, Optional<String> reasonKey) {

        @Override
        public String toString() {
            return "Candidate[" + person + "]";
        }
    }

    /** @param document masked */
    record Enrolled(PersonId person, String name, String document, LocalDate coveredFrom, Instant recordedAt) {

        @Override
        public String toString() {
            return "Enrolled[" + person + "]";
        }
    }
}
