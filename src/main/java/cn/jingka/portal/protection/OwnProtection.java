package cn.jingka.portal.protection;

import cn.jingka.portal.protection.ProtectionCover.Cover;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's own cover; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnProtection {

    Cover today();

    /** Whether the machine can write certificates: without a Chinese font it can't. */
    boolean certificateReady();

    /**
     * The certificate of cover for the present term, in Chinese, with a code by which anyone can check it. The same member and term
     * always have the same code.
     *
     * @return a PDF
     * @throws cn.jingka.portal.common.error.DomainException without cover today, or without a font
     */
    byte[] certificate();
}
