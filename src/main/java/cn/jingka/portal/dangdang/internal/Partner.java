package cn.jingka.portal.dangdang.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;

/** Dangdang as the portal calls it. Never called inside a database transaction. */
interface Partner {

    boolean connected();

    /**
     * Exchanges the code of an authorization for tokens.
     *
     * @throws CodeRefused when the code was used before, ran out, or belongs to another request
     */
    Tokens redeem(OAuth2AuthorizationExchange exchange) throws Down, CodeRefused;

    /** New tokens; the refresh token given must not be used again. */
    Tokens refresh(String refreshToken) throws Down, ConsentGone;

    AccountBody account(String accessToken) throws Down, AccessRefused;

    /** @param cursor where the last page ended, empty for the beginning */
    OrdersPage orders(String accessToken, String cursor) throws Down, AccessRefused;

    void tellGold(String accessToken, LocalDate until) throws Down, AccessRefused;

    void revoke(String refreshToken) throws Down;

    /** @param lifetime of the access token */
    record Tokens(String access, String refresh, Duration lifetime) {

        @Override
        public String toString() {
            return "Tokens[" + lifetime + "]";
        }
    }

    record AccountBody(String accountId, String nickname) {

        @Override
        public String toString() {
            return "AccountBody[]";
        }
    }

    record OrdersPage(List<OrderBody> orders, String next) {}

    /** The partner can't be reached, or answers with what can't be used. */
    class Down extends Exception {
        private static final long serialVersionUID = 1L;

        Down(String what, Throwable cause) {
            super(what, cause);
        }

        Down(String what) {
            super(what);
        }
    }

    /** The partner doesn't take the code. */
    class CodeRefused extends Exception {
        private static final long serialVersionUID = 1L;

        CodeRefused(Throwable cause) {
            super(cause);
        }
    }

    /** The partner doesn't take the refresh token: the account's owner has to agree anew. */
    class ConsentGone extends Exception {
        private static final long serialVersionUID = 1L;

        ConsentGone(Throwable cause) {
            super(cause);
        }

        ConsentGone(String what) {
            super(what);
        }
    }

    /** The partner doesn't take the access token, although it hasn't run out. */
    class AccessRefused extends Exception {
        private static final long serialVersionUID = 1L;

        AccessRefused(Throwable cause) {
            super(cause);
        }
    }
}
