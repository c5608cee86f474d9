package cn.jingka.portal.support.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.support.DeskLooks;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The entry stands before anything is read: a look that fails half way was a look all the same. */
@Service
class RecordedLooks implements DeskLooks {

    private final CallerAccess access;
    private final CurrentActor current;
    private final AuditTrail audit;

    RecordedLooks(CallerAccess access, CurrentActor current, AuditTrail audit) {
        this.access = access;
        this.current = current;
        this.audit = audit;
    }

    @Override
    public <T> T look(String section, Supplier<T> reading) {
        return access.asCaller(() -> {
            Actor agent = current.get();
            audit.record(agent, "support.audit.looked." + section, agent.person(), "");
            return reading.get();
        });
    }
}
