package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.MemberCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person as the roster's tables know them.
 *
 * @param phoneIndex the number's fingerprint, null without a number
 * @param account digits of the account on record, null without one
 * @param memberships in order
 * @param categories periods in order; days between them carry no category
 * @param insurance periods in order
 */
record KnownPerson(
        long id,
        DocumentIndex index,
        DocumentKind kind,
        String name,
        String gender,
        byte[] phoneIndex,
        String account,
        List<Membership> memberships,
        List<CategoryHeld> categories,
        List<Period> insurance) {

    record Membership(String unit, Period period) {}

    record CategoryHeld(MemberCategory category, Period period) {}

    Optional<Membership> lastMembership() {
        return memberships.isEmpty() ? Optional.empty() : Optional.of(memberships.getLast());
    }

    /** The last day of the membership before the last one, if there was one. */
    Optional<LocalDate> endBeforeLast() {
        return memberships.size() < 2
                ? Optional.empty()
                : Optional.of(memberships.get(memberships.size() - 2).period().to());
    }

    MemberCategory category() {
        return openCategory().map(CategoryHeld::category).orElse(MemberCategory.NONE);
    }

    boolean insured() {
        return openInsurance().isPresent();
    }

    Optional<CategoryHeld> openCategory() {
        return categories.isEmpty() || !categories.getLast().period().isOpen()
                ? Optional.empty()
                : Optional.of(categories.getLast());
    }

    Optional<Period> openInsurance() {
        return insurance.isEmpty() || !insurance.getLast().isOpen()
                ? Optional.empty()
                : Optional.of(insurance.getLast());
    }

    /** The last day that a finished category period took, if any. */
    Optional<LocalDate> lastClosedCategoryDay() {
        return categories.stream()
                .map(CategoryHeld::period)
                .filter(period -> !period.isOpen())
                .map(Period::to)
                .max(LocalDate::compareTo);
    }

    Optional<LocalDate> lastClosedInsuranceDay() {
        return insurance.stream()
                .filter(period -> !period.isOpen())
                .map(Period::to)
                .max(LocalDate::compareTo);
    }

    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}
