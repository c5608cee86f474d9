package cn.jingka.portal.members.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class UnitService implements Units {

    private static final int NAME_LENGTH = 200;

    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final WholeTransactions transactions;

    UnitService(
            UnitRepository units,
            JdbcClient jdbc,
            CurrentActor actor,
            AuditTrail audit,
            WholeTransactions transactions) {
        this.units = units;
        this.jdbc = jdbc;
        this.actor = actor;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return units.findAllByOrderByCode().stream().map(UnitEntity::toUnit).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> mine() {
        List<UnitEntity> found = actor.has(Role.ADMINISTRATOR)
                ? units.findAllByOrderByCode()
                : units.findByCodeInOrderByCode(actor.get().units());
        return found.stream().map(UnitEntity::toUnit).toList();
    }

    /** Two callers who make units at the same time can lock each other out; the loser's work is done again. */
    @Override
    public Unit save(Unit unit) {
        check(unit);
        return transactions.call(() -> saveWhole(unit));
    }

    private Unit saveWhole(Unit unit) {
        UnitEntity entity = units.findWithLockByCode(unit.code()).orElseGet(() -> new UnitEntity(unit.code()));
        Unit before = entity.toUnit();
        if (before.kind() != null && before.kind() != unit.kind() && hasMembers(unit.code())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "members.unit.kindFixed", unit.code());
        }
        entity.take(unit);
        Unit saved = units.saveAndFlush(entity).toUnit();
        if (!saved.equals(before)) {
            audit.record(
                    actor.get(),
                    "members.audit.unitSaved",
                    Optional.empty(),
                    "unit %s, kind %s, dues %s from %s"
                            .formatted(unit.code(), unit.kind(), unit.paysDues(), unit.paysDuesFrom()));
        }
        return saved;
    }

    private static void check(Unit unit) {
        if (!unit.code().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,19}")) {
            throw invalid("members.unit.code");
        }
        if (unit.name() == null || unit.name().isBlank() || unit.name().length() > NAME_LENGTH) {
            throw invalid("members.unit.name");
        }
        if (unit.district() == null || !unit.district().matches("[1-9][0-9]{5}")) {
            throw invalid("members.unit.district");
        }
    }

    private boolean hasMembers(String code) {
        return jdbc.sql("SELECT COUNT(*) FROM membership WHERE unit_code = ?")
                        .param(code)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static DomainException invalid(String key) {
        return new DomainException(DomainException.Kind.INVALID, key);
    }
}
