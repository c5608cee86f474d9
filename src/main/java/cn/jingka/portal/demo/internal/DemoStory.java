package cn.jingka.portal.demo.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of the demonstration: one that can't be told takes no other with it. */
final class DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);

    private DemoStory() {}

    static void tell(String name, Runnable story) {
        try {
            story.run();
        } catch (RuntimeException e) {
            LOG.warn("This part of the demonstration is missing: {}", name, e);
        }
    }
}
