package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.internal.CaseAccess;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.ClaimKinds;
import cn.jingka.portal.common.error.DomainException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may do what to the files of a case, beyond seeing them with it. */
@Component
class EvidenceAccess {

    private final CaseAccess access;
    private final ClaimKinds kinds;
    private final CaseTexts texts;

    EvidenceAccess(CaseAccess access, ClaimKinds kinds, CaseTexts texts) {
        this.access = access;
        this.kinds = kinds;
        this.texts = texts;
    }

    CaseActor actor() {
        return access.actor();
    }

    ClaimCase visible(String reference) {
        return access.visible(reference);
    }

    ClaimCase readable(String reference) {
        return access.readable(reference);
    }

    /** @throws DomainException when the case doesn't ask for this material, or not from this actor, or not now */
    ClaimCase forAdding(String reference, String material) {
        return requireAdding(access.visible(reference), material);
    }

    /** The same, locked until the transaction ends. */
    ClaimCase lockForAdding(String reference, String material) {
        return requireAdding(access.lockVisible(reference), material);
    }

    /** A case whose files of this material the actor may take away, locked until the transaction ends. */
    ClaimCase lockForRemoving(String reference, EvidenceTable.Row item) {
        ClaimCase claim = access.lockVisible(reference);
        if (!item.addedBy().equals(access.actor().account())) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "claims.evidence.error.notYours");
        }
        boolean sinceAppeal = claim.state() == CaseState.IN_APPEAL
                && claim.appeal()
                        .filter(appeal -> !item.addedAt().isBefore(appeal.appealedAt()))
                        .isPresent();
        if (!sinceAppeal) {
            requireOpen(claim, material(claim, item.material()), false);
        }
        return claim;
    }

    /** @throws DomainException when no reviewer has the case */
    ClaimCase lockForReviewing(String reference) {
        ClaimCase claim = access.lockCertified(reference);
        if (claim.state().holder() != CaseState.Holder.REVIEWER) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.evidence.error.closed");
        }
        return claim;
    }

    private ClaimCase requireAdding(ClaimCase claim, String id) {
        Optional<Material> material = material(claim, id);
        if (material.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "claims.evidence.error.material");
        }
        requireOpen(claim, material, true);
        return claim;
    }

    /** The filer while the case is with them, and to support an appeal; the unit's officer with the unit's own materials while it is with the unit. */
    private void requireOpen(ClaimCase claim, Optional<Material> material, boolean adding) {
        boolean officer = access.actor().part() == Move.Actor.OFFICER;
        boolean filers = (claim.state().open() || adding && claim.state() == CaseState.IN_APPEAL)
                && claim.filedByOfficer() == officer;
        boolean units = claim.state() == CaseState.AT_UNIT
                && officer
                && material.map(Material::fromUnit).orElse(false);
        if (!filers && !units) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.evidence.error.closed");
        }
    }

    /** By the answers as filed or as established: the filer's list follows the former, a reviewer's question the latter. */
    private Optional<Material> material(ClaimCase claim, String id) {
        ClaimKind kind = kinds.of(claim.kind());
        return Stream.of(texts.established(claim), texts.filed(claim))
                .flatMap(answers -> kind.materials(answers).stream())
                .filter(material -> material.id().equals(id))
                .findFirst();
    }
}
