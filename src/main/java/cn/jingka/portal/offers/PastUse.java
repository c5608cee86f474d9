package cn.jingka.portal.offers;

import java.time.Instant;

/**
 * A use that counts.
 *
 * @param period as {@link Entitlement#period} named it when it was recorded
 * @param count how many at once, e.g. two tickets
 */
public record PastUse(String benefit, String product, String pool, String period, int count, Instant at) {}
