package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A linked account as the table holds it, opened.
 *
 * @param refreshToken null once the consent is gone; likewise the access token
 * @param unlinkedAt set while the partner hasn't been told yet
 */
record LinkRow(
        long id,
        PersonId person,
        String account,
        String nickname,
        Instant linkedAt,
        String accessToken,
        Instant accessExpiresAt,
        String refreshToken,
        boolean consent,
        String cursor,
        Optional<LocalDate> goldTold,
        Optional<Instant> pulledAt,
        Optional<Instant> failingSince,
        int attempts,
        Optional<Instant> unlinkedAt) {

    /** Enough to recognise one's own account: {@code dd***01}. */
    String maskedAccount() {
        int shown = Math.min(2, account.length() / 3);
        return account.substring(0, shown) + "***" + account.substring(account.length() - shown);
    }

    @Override
    public String toString() {
        return "LinkRow[" + id + "]";
    }
}
