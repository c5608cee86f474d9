package cn.jingka.portal.support.internal.sharing;

import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.support.SharedViews;
import org.springframework.stereotype.Component;

/** The consent to let the agent look on, as it stands among the member's others; it lasts no longer than the share. */
@Component
class SharedViewConsent implements ConsentPurpose {

    private final SharedViews shares;

    SharedViewConsent(SharedViews shares) {
        this.shares = shares;
    }

    @Override
    public String key() {
        return ShareEnds.CONSENT;
    }

    @Override
    public void withdraw() {
        shares.stop();
    }
}
