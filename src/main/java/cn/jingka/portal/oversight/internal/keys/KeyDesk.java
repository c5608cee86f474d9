package cn.jingka.portal.oversight.internal.keys;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.crypto.KeyRotations;
import cn.jingka.portal.common.crypto.KeyRotations.Rotation;
import cn.jingka.portal.common.security.CurrentActor;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Renewing the key for identifying data, by the maintenance account only; recorded. */
@Service
@PreAuthorize("hasAuthority('API_MAINTENANCE')")
class KeyDesk {

    private final KeyRotations rotations;
    private final AuditTrail audit;
    private final CurrentActor actor;

    KeyDesk(KeyRotations rotations, AuditTrail audit, CurrentActor actor) {
        this.rotations = rotations;
        this.audit = audit;
        this.actor = actor;
    }

    public Rotation start() {
        Rotation rotation = rotations.start(actor.get().account());
        audit.record(actor.get(), "oversight.audit.keyRotation", Optional.empty(), "rotation " + rotation.id());
        return rotation;
    }

    public Rotation get(long id) {
        return rotations.get(id);
    }
}
