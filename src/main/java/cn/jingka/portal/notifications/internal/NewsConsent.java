package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.NewsPreference;
import org.springframework.stereotype.Component;

/** That news come by SMS too; without it they stand in the portal alone. */
@Component
class NewsConsent implements ConsentPurpose {

    private final NewsPreference preference;

    NewsConsent(NewsPreference preference) {
        this.preference = preference;
    }

    @Override
    public String key() {
        return OwnNewsPreference.CONSENT;
    }

    @Override
    public void withdraw() {
        preference.choose(NewsChannel.PORTAL_ONLY);
    }
}
