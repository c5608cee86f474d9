package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.SignInProofs.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** One way to show again who one is; implemented as a bean beside each factor. */
interface SignInProof {

    Way way();

    Factor factor();

    /** Whether this actor has the factor. */
    boolean available(Actor actor);

    /** As {@link cn.jingka.portal.identity.SignInProofs#begin}. */
    default String begin(Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response) {
        return "";
    }

    /**
     * @return whether the answer is right; how often one may try is counted by the caller
     * @throws cn.jingka.portal.common.error.DomainException for a refusal with its own words
     */
    boolean check(Actor actor, String answer, HttpServletRequest request, HttpServletResponse response);
}
