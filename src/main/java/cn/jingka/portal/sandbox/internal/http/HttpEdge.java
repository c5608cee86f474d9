package cn.jingka.portal.sandbox.internal.http;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardServer;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.modeler.Registry;

/**
 * The sandbox's port: a small Tomcat of its own, a virtual thread a call, a site for each stand-in that needs one. It
 * is kept apart from the portal's server so that neither security chain, session cookie nor error page of the portal
 * can leak into the stand-ins.
 */
public final class HttpEdge implements AutoCloseable {

    /** Cookies don't know ports: a name of its own keeps this session apart from the portal's. */
    private static final String SESSION_COOKIE = "JINGKA_SANDBOX";

    private static final int SESSION_MINUTES = 30;

    private static final String CALLS = "calls";

    static {
        // Both would be set for the whole program, whose own server needs neither.
        TomcatURLStreamHandlerFactory.disable();
        Registry.disableRegistry();
    }

    private final Tomcat tomcat = new Tomcat();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sandbox-", 0).factory());

    /**
     * Takes the port; nothing is answered before {@link #begin}.
     *
     * @param folder where the server may keep what it needs while it runs
     * @throws IOException when the port can't be had
     */
    public HttpEdge(String address, int port, Path folder) throws IOException {
        tomcat.setBaseDir(folder.toAbsolutePath().toString());
        tomcat.getEngine().setName("sandbox");
        tomcat.getService().setName("sandbox");
        ((StandardServer) tomcat.getServer()).setUtilityThreadsAsDaemon(true);
        tomcat.setConnector(connector(address, port));
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowServerInfo(false);
        errors.setShowReport(false);
        tomcat.getHost().getPipeline().addValve(errors);
        try {
            tomcat.init();
        } catch (LifecycleException e) {
            threads.shutdownNow();
            throw refusal(e);
        }
    }

    private Connector connector(String address, int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", address);
        connector.setThrowOnFailure(true);
        // Names of payment files may hold a slash.
        connector.setEncodedSolidusHandling("passthrough");
        connector.getProtocolHandler().setExecutor(threads);
        return connector;
    }

    private static IOException refusal(LifecycleException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException taken) {
                return taken;
            }
        }
        return new IOException(failure.getMessage(), failure);
    }

    /** Answers everything below {@code path} that no other site answers; the empty path is the whole port. */
    public void serve(String path, Routes routes) {
        site(path, routes);
    }

    /**
     * The same behind a filter that knows who calls. What the filter refuses, and what fails, is shown by the route
     * {@code errorPage}.
     */
    public void serve(String path, Routes routes, Filter security, String errorPage) {
        Context site = site(path, routes);
        FilterDef filter = new FilterDef();
        filter.setFilterName("security");
        filter.setFilter(security);
        site.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName(filter.getFilterName());
        everything.addURLPattern("/*");
        site.addFilterMap(everything);
        ErrorPage refused = new ErrorPage();
        refused.setLocation(errorPage);
        site.addErrorPage(refused);
    }

    private Context site(String path, Routes routes) {
        StandardContext site = (StandardContext) tomcat.addContext(path, null);
        site.setParentClassLoader(HttpEdge.class.getClassLoader());
        WebappLoader loader = new WebappLoader();
        loader.setDelegate(true);
        site.setLoader(loader);
        // The site is no program of its own: it leaves with this one and has nothing to be cleared of.
        site.setClearReferencesThreadLocals(false);
        site.setClearReferencesRmiTargets(false);
        site.setClearReferencesHttpClientKeepAliveThread(false);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        site.setManager(sessions);
        site.setSessionTimeout(SESSION_MINUTES);
        site.setSessionCookieName(SESSION_COOKIE);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        site.setCookieProcessor(cookies);
        site.setRequestCharacterEncoding("UTF-8");
        Tomcat.addServlet(site, CALLS, new RoutesServlet(routes));
        site.addServletMapping("/", CALLS);
        return site;
    }

    public void begin() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The sandbox's server can't start", e);
        }
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The sandbox's server can't stop", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
