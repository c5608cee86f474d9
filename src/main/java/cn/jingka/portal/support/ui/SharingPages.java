package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.SharedViews;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps a member's pages under watch while they are shared: the page last opened is the one that the agent sees. */
@Component
class SharingPages implements VaadinServiceInitListener {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** In the session, as long as a code is out or an agent looks on: the number of the page last opened. */
    private static final String SHARING = SharingPages.class.getName();

    private final SharedViews shares;
    private final Ticker ticker;

    SharingPages(SharedViews shares, Ticker ticker) {
        this.shares = shares;
        this.ticker = ticker;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            if (VaadinSession.getCurrent().getAttribute(SHARING) != null) {
                watch(opened.getUI());
            }
        });
    }

    /** From now on this page, and every one that the member opens after it, is watched until the share ends. */
    void watch(UI page) {
        VaadinSession.getCurrent().setAttribute(SHARING, page.getUIId());
        new Watch(page);
    }

    private final class Watch {

        private final UI page;
        private final Registration ticks;
        private final Registration moves;
        private ShareBanner banner;
        private SharedScreen last;

        Watch(UI page) {
            this.page = page;
            ticks = ticker.every(PAUSE, page, this::look);
            moves = page.addAfterNavigationListener(event -> {
                VaadinSession.getCurrent().setAttribute(SHARING, page.getUIId());
                look();
            });
            page.addDetachListener(event -> ticks.remove());
        }

        private void look() {
            Object watched = VaadinSession.getCurrent().getAttribute(SHARING);
            var share = shares.own().filter(own -> own.joined() || own.until() != null);
            if (watched == null || share.isEmpty()) {
                end();
            } else if (share.get().joined()) {
                showBanner();
                if (watched.equals(page.getUIId())) {
                    send();
                }
            }
        }

        private void send() {
            SharedScreen now = ScreenCapture.of(page);
            if (!now.equals(last)) {
                shares.show(now);
                last = now;
            }
        }

        private void showBanner() {
            if (banner == null) {
                banner = new ShareBanner(() -> {
                    shares.stop();
                    end();
                });
                page.add(banner);
            }
        }

        private void end() {
            ticks.remove();
            moves.remove();
            VaadinSession.getCurrent().setAttribute(SHARING, null);
            if (banner != null) {
                page.remove(banner);
            }
        }
    }
}
