package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.SandboxSettings;
import cn.jingka.portal.sandbox.internal.http.HttpEdge;
import cn.jingka.portal.sandbox.internal.http.Routes;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.config.BeanIds;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * The bookshop as the portal's partner: an OAuth 2 authorization server with its own readers, the API for orders and
 * gold memberships, a page on which readers buy, and the webhook. It has a Spring context of its own, which knows the
 * portal's as little as Dangdang would.
 */
public final class DangdangSite implements AutoCloseable {

    /** Where it stands on the sandbox's port. */
    public static final String PATH = "/dangdang";

    private static final String CALLBACK = "/authorize/oauth2/code/dangdang";

    private final Bookshop shop;
    private final PartnerLinks links;
    private final PortalCalls calls;
    private final AnnotationConfigApplicationContext security;

    /** @param clock the portal's time, so that orders and signatures are of its day */
    public DangdangSite(SandboxSettings settings, Clock clock) {
        Path folder = settings.dataDir().resolve("dangdang");
        SandboxSettings.Dangdang partner = settings.dangdang();
        RegisteredClient portal = DangdangSecurity.partner(
                partner.clientId(), partner.clientSecret(), settings.portalUrl().replaceAll("/+$", "") + CALLBACK);
        shop = new Bookshop(folder.resolve("shop.json"), clock);
        links = new PartnerLinks(folder.resolve("links.json"), portal);
        calls = new PortalCalls(settings.portalUrl(), partner.webhookSecret(), settings.retryDelay(), clock, shop);
        security = new AnnotationConfigApplicationContext();
        security.registerBean(RegisteredClient.class, () -> portal);
        security.registerBean(PartnerLinks.class, () -> links);
        security.register(DangdangSecurity.class);
        security.refresh();
    }

    public void addTo(HttpEdge edge) {
        Routes routes = new Routes();
        new DangdangApi(shop).addTo(routes);
        new DangdangDoor().addTo(routes);
        new ShopPages(shop, links, calls).addTo(routes);
        Filter filter = security.getBean(BeanIds.SPRING_SECURITY_FILTER_CHAIN, Filter.class);
        edge.serve(PATH, routes, filter, DangdangDoor.REFUSED);
    }

    /** Goes on with what the portal is still to be told. */
    public void resume() {
        calls.resume();
    }

    @Override
    public void close() {
        calls.close();
        security.close();
    }
}
