package cn.jingka.portal.testing;

import cn.jingka.portal.PortalApplication;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole portal on real MariaDB and a real port, one context for all tests that extend this class; each test starts with
 * empty tables and the clock at {@link MutableClock#START}.
 */
@SpringBootTest(classes = PortalApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(PortalIntegrationTest.TestBeans.class)
public abstract class PortalIntegrationTest {

    @LocalServerPort
    protected int port;

    @Autowired
    protected MutableClock clock;

    @Autowired
    private DatabaseCleaner cleaner;

    @BeforeEach
    void startFromNothing() {
        clock.reset();
        cleaner.emptyAllTables();
    }

    /** The address of a path on the running portal. */
    protected String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
    @Import({DatabaseCleaner.class, MutableClock.class, FactorlessIsFresh.class})
    static class TestBeans {}
}
