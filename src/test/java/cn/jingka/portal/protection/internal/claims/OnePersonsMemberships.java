package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A roster of one membership, written {@code [group ]first..[last(recorded)]}; for judging claims without a database. */
final class OnePersonsMemberships implements MembershipHistory {

    private static final Pattern WRITTEN = Pattern.compile("(group )?([0-9-]+)\\.\\.(?:([0-9-]+)\\(([0-9-]+)\\))?");

    private final Membership only;

    OnePersonsMemberships(PersonId person, String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no membership: " + written);
        }
        only = new Membership(
                person,
                "U0001",
                "单位",
                parts.group(1) == null ? UnitKind.UNION : UnitKind.GROUP,
                LocalDate.parse(parts.group(2)),
                parts.group(3) == null ? null : LocalDate.parse(parts.group(3)),
                null,
                parts.group(4) == null ? null : noon(LocalDate.parse(parts.group(4))));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PortalApplication.ZONE).toInstant();
    }

    @Override
    public List<Membership> of(PersonId person) {
        return List.of(only);
    }

    @Override
    public Gender gender(PersonId person) {
        return Gender.FEMALE;
    }

    @Override
    public Set<PersonId> women(Collection<PersonId> persons) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ofUnit(String unitCode, LocalDate from, LocalDate to, Consumer<Membership> row) {
        row.accept(only);
    }
}
