package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.testing.AfterEmptying;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every test may count on the content that the portal comes with. */
@Component
@Profile("test")
class InitialContentStays implements AfterEmptying {

    private final InitialContent content;

    InitialContentStays(InitialContent content) {
        this.content = content;
    }

    @Override
    public void restore() {
        content.importMissing();
    }
}
