package cn.jingka.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A test that uses the built portal through Chromium. Without Chromium it is skipped with a loud line, unless
 * {@code PORTAL_BROWSER_TESTS=required}, which makes a missing browser a failure.
 */
abstract class BrowserTest {

    private static final String[] USUAL_PLACES = {
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium"
    };

    private static final int DESK_WIDTH = 1280;
    private static final int DESK_HEIGHT = 800;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    /** The cookies of each member of staff. */
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private static Playwright playwright;
    private static Browser browser;
    private static Path executable;

    protected PortalServer portal;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Browser> cameras = new ArrayList<>();
    private Path screenshots;

    @BeforeAll
    static void startBrowser() {
        if (browser != null) {
            return;
        }
        Optional<Path> chromium = Stream.concat(
                        Stream.ofNullable(System.getenv("PORTAL_CHROMIUM")), Stream.of(USUAL_PLACES))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (chromium.isEmpty()) {
            assertThat(System.getenv("PORTAL_BROWSER_TESTS"))
                    .as("Chromium is missing, and browser tests are required")
                    .isNotEqualTo("required");
            System.err.println(
                    "******** NO CHROMIUM FOUND: THE BROWSER TESTS ARE SKIPPED (set PORTAL_CHROMIUM) ********");
            abort("no Chromium on this machine");
        }
        // A machine that builds and browses at once answers late; a page that never answers still fails.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        executable = chromium.get();
        browser = launch();
    }

    private static Browser launch(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        arguments.addAll(List.of(more));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(arguments));
    }

    @BeforeEach
    void startPortal(TestInfo test) {
        portal = PortalServer.get();
        screenshots = Path.of(
                "target", "screenshots", test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        cameras.forEach(Browser::close);
    }

    /** A new, empty browser on a desk. */
    protected Page desktop() {
        return open(desk());
    }

    private static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions()
                .setViewportSize(DESK_WIDTH, DESK_HEIGHT)
                .setLocale("zh-CN");
    }

    /** A new, empty browser on a phone. */
    protected Page phone() {
        return open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("zh-CN"));
    }

    /** A member's phone, signed in by its number, the card and the end of the document number. */
    protected Page phoneOf(PortalApi api, String mobile, String card, String document) {
        Page page = phone();
        int already = api.messages(mobile).size();
        page.navigate(portal.url("/sign-in"));
        page.getByRole(AriaRole.TEXTBOX).fill(mobile);
        button(page, "发送验证码").click();
        PlaywrightAssertions.assertThat(heading(page)).hasText("短信验证码");
        Matcher code = CODE.matcher(api.nextMessage(mobile, already));
        assertThat(code.find()).isTrue();
        page.getByRole(AriaRole.TEXTBOX).fill(code.group());
        button(page, "^验证$").click();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.TEXTBOX)).hasCount(2);
        look(page, "identify");
        page.getByRole(AriaRole.TEXTBOX).nth(0).fill(card);
        page.getByRole(AriaRole.TEXTBOX).nth(1).fill(document.substring(document.length() - 4));
        button(page, "核对并登录").click();
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/home"));
        PlaywrightAssertions.assertThat(heading(page)).containsText("您好");
        return page;
    }

    /**
     * A desk at which a member of staff of the demonstration is signed in. A code of the authenticator counts once, so the
     * sign-in is kept for the other tests, as a browser keeps it for its other windows.
     */
    protected Page staff(String account) {
        Page page = open(desk().setStorageState(SIGNED_IN.getOrDefault(account, "{}")));
        page.navigate(portal.url("/staff-sign-in"));
        heading(page).waitFor();
        if (page.url().contains("sign-in")) {
            enter(page, account);
            button(page, "^登录$").click();
            showCode(page, account);
            page.waitForURL(url -> !url.contains("sign-in"));
            SIGNED_IN.put(account, page.context().storageState());
        }
        return page;
    }

    /** The second step of staff. */
    protected void showCode(Page page, String account) {
        field(page, "六位动态口令").fill(new PortalApi(portal).authenticatorCode(account));
        button(page, "^验证并登录$").click();
    }

    /** The counter of a partner of the demonstration, signed in at the merchants' own page. */
    protected Page counter(String account) {
        return signedIn("/merchant-sign-in", account);
    }

    /** The same with a camera that has this film before it, which may be used without asking. */
    protected Page counter(String account, Path film) {
        Browser withCamera = launch(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        cameras.add(withCamera);
        return signedIn(
                withCamera.newPage(new Browser.NewPageOptions()
                        .setViewportSize(DESK_WIDTH, DESK_HEIGHT)
                        .setLocale("zh-CN")),
                "/merchant-sign-in",
                account);
    }

    private Page signedIn(String door, String account) {
        return signedIn(desktop(), door, account);
    }

    private Page signedIn(Page page, String door, String account) {
        page.navigate(portal.url(door));
        enter(page, account);
        button(page, "^登录$").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static void enter(Page page, String account) {
        field(page, "账号").fill(account);
        page.locator("input[type=password]").fill("demo-" + account);
    }

    protected void open(Page page, String path) {
        page.navigate(portal.url("/" + path));
        PlaywrightAssertions.assertThat(heading(page)).isVisible();
    }

    /** @param name a pattern that is found in the button's words */
    protected static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    protected static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    protected static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    /** These words stand somewhere on the page, unfolded. */
    protected static void see(Page page, String words) {
        PlaywrightAssertions.assertThat(
                        page.getByText(words).locator("visible=true").first())
                .isVisible();
    }

    protected static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile(label)));
    }

    /** Chooses the entry with this text in the selection with this label. */
    protected static void choose(Page page, String label, String entry) {
        page.locator("vaadin-select:has(label:text-is('" + label + "'))").click();
        page.locator("vaadin-select-item").getByText(entry).click();
        settle(page);
    }

    /** The portal's own day. */
    protected static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        return context.newPage();
    }

    /** Waits until the server has answered everything that was done on the page. */
    protected static void settle(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    /**
     * A component that the front-end bundle lacks is an unknown element: it shows nothing and does nothing. The grid's cell
     * content is a name without an element behind it by design.
     */
    private static void knowEveryComponent(Page page, String name) {
        @SuppressWarnings("unchecked")
        List<String> unknown = (List<String>) page.evaluate("""
                () => [...new Set([...document.querySelectorAll('*')].map(element => element.localName))]
                    .filter(tag => tag.startsWith('vaadin-') && tag !== 'vaadin-grid-cell-content')
                    .filter(tag => !customElements.get(tag))""");
        assertThat(unknown)
                .as("components on %s that src/main/bundles/prod.bundle does not have", name)
                .isEmpty();
    }

    /**
     * Keeps a picture of the page and holds it to the bundle's components, the accessibility rules and the width of its
     * screen.
     */
    protected void look(Page page, String name) {
        settle(page);
        knowEveryComponent(page, name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(screenshots.resolve(name + ".png"))
                .setFullPage(true));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as("%s fits the width of the screen", name)
                .isTrue();
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                // The component's own scroll buttons stand between the tab list and its tabs.
                .exclude("vaadin-tabs")
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("accessibility of %s", name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }
}
