package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.members.Unit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units for this module's other parts. */
@Component
public class UnitStore {

    private final UnitRepository units;

    UnitStore(UnitRepository units) {
        this.units = units;
    }

    /** @throws DomainException {@code members.unit.unknown} when there is no such unit */
    @Transactional(readOnly = true)
    public Unit get(String code) {
        return known(code, spelled(code).flatMap(units::findById));
    }

    /** The unit, held against others until the transaction ends: one change of its roster or cards at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Unit lock(String code) {
        return known(code, spelled(code).flatMap(units::findWithLockByCode));
    }

    /** The database takes a code with blanks behind it for the same code; whoever compares codes as texts would not. */
    private static Optional<String> spelled(String code) {
        return Optional.of(code).filter(text -> text.equals(text.strip()));
    }

    private static Unit known(String code, Optional<UnitEntity> unit) {
        return unit.map(UnitEntity::toUnit)
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "members.unit.unknown", code));
    }
}
