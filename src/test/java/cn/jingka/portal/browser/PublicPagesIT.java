package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class PublicPagesIT extends BrowserTest {

    @Test
    void theStartPageReadsInChineseAndInEnglish() {
        Page page = desktop();
        page.navigate(portal.url("/"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("您的京卡");
        look(page, "start");

        Locator language = page.getByText("English");
        language.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("your card");
    }

    @Test
    void theStartPageFitsAPhone() {
        Page page = phone();
        page.navigate(portal.url("/"));
        assertThat(page.getByText("用手机号登录")).isVisible();
        look(page, "start-phone");
    }

    @Test
    void aPageThatIsNotThereSaysSoInWords() {
        Page page = phone();
        page.navigate(portal.url("/no-such-page"));
        assertThat(page.getByText("没有找到这个页面")).isVisible();
        look(page, "not-found");
    }
}
