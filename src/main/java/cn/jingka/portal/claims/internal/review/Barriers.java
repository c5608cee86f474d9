package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Who had a part in a case, and so may not decide it: the claimant, the filer, the officer who certified, the first of the two pairs
 * of eyes, and on appeal whoever took part in the first decision.
 *
 * @param certifier the account of the officer, empty when nobody certified
 * @param decisions oldest first
 */
record Barriers(
        PersonId claimant, String filedBy, Optional<String> certifier, CaseState state, List<Decider> decisions) {

    /**
     * @param confirmedBy null when nobody had to confirm
     * @param known whether the member knows of it
     */
    record Decider(String decidedBy, String confirmedBy, boolean known) {

        private boolean took(String account) {
            return account.equals(decidedBy) || account.equals(confirmedBy);
        }
    }

    /** Why the actor may not decide the case as it stands, as a translation key; empty when they may. */
    Optional<String> against(Actor actor) {
        String account = actor.account();
        if (actor.person().filter(claimant::equals).isPresent()) {
            return Optional.of("claims.review.notMine.claimant");
        }
        if (account.equals(filedBy)) {
            return Optional.of("claims.review.notMine.filer");
        }
        if (certifier.filter(account::equals).isPresent()) {
            return Optional.of("claims.review.notMine.certifier");
        }
        if (decisions.stream().anyMatch(decision -> decision.known() && decision.took(account))
                && (state == CaseState.IN_APPEAL || state == CaseState.TO_CONFIRM)) {
            return Optional.of("claims.review.notMine.firstDecision");
        }
        if (state == CaseState.TO_CONFIRM && decisions.getLast().took(account)) {
            return Optional.of("claims.review.notMine.decider");
        }
        return Optional.empty();
    }
}
