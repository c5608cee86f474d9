package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.dangdang.internal.Partner.AccessRefused;
import cn.jingka.portal.dangdang.internal.Partner.ConsentGone;
import cn.jingka.portal.dangdang.internal.Partner.Down;
import cn.jingka.portal.dangdang.internal.Partner.Tokens;
import java.time.Clock;
import java.time.Duration;

/**
 * One link's access to the partner while a worker holds the link: renews the access token when it ran out or isn't
 * taken, and keeps each new pair before it uses it, since the old one is spent.
 */
class PartnerAccess {

    /** An access token about to run out may have done so by the time it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Partner partner;
    private final LinkTable links;
    private final Clock clock;
    private final long link;
    private String access;
    private String refresh;

    PartnerAccess(Partner partner, LinkTable links, Clock clock, LinkRow row) {
        this.partner = partner;
        this.links = links;
        this.clock = clock;
        this.link = row.id();
        this.refresh = row.refreshToken();
        boolean good =
                row.accessExpiresAt() != null && clock.instant().plus(MARGIN).isBefore(row.accessExpiresAt());
        this.access = good ? row.accessToken() : null;
    }

    /** A call with an access token. */
    interface Call<T> {
        T with(String accessToken) throws Down, AccessRefused;
    }

    <T> T call(Call<T> call) throws Down, ConsentGone {
        if (access == null) {
            renew();
        }
        try {
            return call.with(access);
        } catch (AccessRefused first) {
            renew();
        }
        try {
            return call.with(access);
        } catch (AccessRefused again) {
            throw new ConsentGone(again);
        }
    }

    String refreshToken() {
        return refresh;
    }

    private void renew() throws Down, ConsentGone {
        if (refresh == null) {
            throw new ConsentGone("There is no refresh token");
        }
        Tokens tokens = partner.refresh(refresh);
        links.keepTokens(link, tokens, clock.instant());
        access = tokens.access();
        refresh = tokens.refresh();
    }
}
