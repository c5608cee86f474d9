package cn.jingka.portal.support;

import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;

/** The agent's looks at the caller's data, section by section: each is recorded for the member to read. */
@PreAuthorize("hasRole('AGENT')")
public interface DeskLooks {

    /**
     * Reads as the caller and records the look with it.
     *
     * @param section {@code support.audit.looked.<section>} is what the member reads
     * @throws cn.jingka.portal.common.error.DomainException when there is no verified caller on the phone
     */
    <T> T look(String section, Supplier<T> reading);
}
