package cn.jingka.portal.members.internal;

import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "unit")
class UnitEntity {

    @Id
    private String code;

    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String district;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitKind kind;

    private boolean paysDues;

    private LocalDate paysDuesFrom;

    /** An object, so that a new unit is told from a stored one. */
    @Version
    private Long version;

    protected UnitEntity() {}

    UnitEntity(String code) {
        this.code = code;
    }

    void take(Unit unit) {
        name = unit.name();
        district = unit.district();
        kind = unit.kind();
        paysDues = unit.paysDues();
        paysDuesFrom = unit.paysDues() ? unit.paysDuesFrom() : null;
    }

    Unit toUnit() {
        return new Unit(code, name, district, kind, paysDues, paysDuesFrom);
    }
}
