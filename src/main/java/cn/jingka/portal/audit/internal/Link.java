package cn.jingka.portal.audit.internal;

import java.time.LocalDateTime;

/**
 * A link of the chain as its row holds it.
 *
 * @param content keyed digest of the entry: it tells nothing about an entry that is gone
 * @param digest keyed digest of all the other fields and the link before
 */
record Link(long number, long entry, LocalDateTime entryAt, LocalDateTime sealedAt, byte[] content, byte[] digest) {}
