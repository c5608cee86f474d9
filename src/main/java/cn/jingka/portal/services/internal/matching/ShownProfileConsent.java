package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.services.Matchmaking;
import org.springframework.stereotype.Component;

/** That other members see the matchmaking profile (MATCH-1); it ends by hiding it. */
@Component
class ShownProfileConsent implements ConsentPurpose {

    private final Matchmaking matchmaking;

    ShownProfileConsent(Matchmaking matchmaking) {
        this.matchmaking = matchmaking;
    }

    @Override
    public String key() {
        return MatchmakingService.CONSENT;
    }

    @Override
    public void withdraw() {
        matchmaking.hide();
    }
}
