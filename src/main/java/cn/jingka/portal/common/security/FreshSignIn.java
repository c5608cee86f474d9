package cn.jingka.portal.common.security;

/** Sensitive acts want to know that it is still the person who signed in, not somebody at a screen left open. */
public interface FreshSignIn {

    /** Whether a factor was shown within the last minutes; always true for services, which show theirs with every call. */
    boolean isFresh();

    /**
     * The last word, in the service that does the act; screens ask beforehand.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code common.error.signInAgain} when it is not fresh
     */
    void require();
}
