package cn.jingka.portal.merchants.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
import cn.jingka.portal.merchants.CounterAssignments;
import cn.jingka.portal.merchants.Merchant;
import cn.jingka.portal.merchants.Merchant.Given;
import cn.jingka.portal.merchants.Merchant.Outlet;
import cn.jingka.portal.testing.MerchantsFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Partners as content, and the accounts at their outlets. */
class MerchantTypeTest extends PortalIntegrationTest {

    private static final LocalText NAME = new LocalText("书店", "Bookshop");
    private static final Outlet OUTLET = new Outlet("shop", NAME, Optional.empty());
    private static final Given GIVEN = new Given("fitness", List.of());

    @Autowired
    private MerchantType type;

    @Autowired
    private CounterAssignments assignments;

    @Autowired
    private StaffSignIn signIn;

    @Test
    void thePartnersThatThePortalComesWithPassTheirOwnCheck() {
        assertThat(type.initial()).hasSize(9);
        type.initial().forEach(type::check);
    }

    @Test
    void anIncompletePartnerIsRefusedWithWhatIsMissing() {
        refused("merchants.content.noName", new Merchant(new LocalText("书店", ""), List.of(OUTLET), List.of(GIVEN)));
        refused("merchants.content.noOutlet", new Merchant(NAME, List.of(), List.of(GIVEN)));
        refused("merchants.content.outletTwice", new Merchant(NAME, List.of(OUTLET, OUTLET), List.of(GIVEN)));
        refused(
                "merchants.content.outletId",
                new Merchant(NAME, List.of(new Outlet("A B", NAME, Optional.empty())), List.of(GIVEN)));
        refused("merchants.content.noBenefit", new Merchant(NAME, List.of(OUTLET), List.of()));
        refused(
                "merchants.content.unknownBenefit",
                new Merchant(NAME, List.of(OUTLET), List.of(new Given("nothing", List.of()))));
        refused(
                "merchants.content.unknownProduct",
                new Merchant(NAME, List.of(OUTLET), List.of(new Given("fitness", List.of("sauna")))));
    }

    @Test
    void onlyMerchantsAccountsStandAtPublishedOutlets() {
        assertThat(asEditor(assignments::accounts))
                .extracting("account")
                .contains("park", "clinic")
                .doesNotContain("officer");
        asEditorRefused("merchants.assignment.account", () -> assignments.assign("officer", "csi-bally", "front-desk"));
        asEditorRefused("merchants.assignment.outlet", () -> assignments.assign("park", "csi-bally", "roof"));
    }

    @Test
    void countersAndStaffSignInAtTheirOwnDoors() {
        assertThat(enter(Door.COUNTER, "park")).isEqualTo("/counter");
        assertThatThrownBy(() -> enter(Door.STAFF, "park"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("identity.staff.counterElsewhere"));
        assertThatThrownBy(() -> enter(Door.COUNTER, "operator"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("identity.counter.staffElsewhere"));
    }

    private String enter(Door door, String account) {
        return signIn.signIn(
                        door, account, "demo-" + account, new MockHttpServletRequest(), new MockHttpServletResponse())
                .next()
                .orElseThrow();
    }

    private void refused(String key, Merchant merchant) {
        assertThatThrownBy(() -> type.check("bookshop", merchant))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static <T> T asEditor(Supplier<T> work) {
        return MerchantsFixture.as("editor", Role.EDITOR, work);
    }

    private static void asEditorRefused(String key, Runnable work) {
        assertThatThrownBy(() -> asEditor(() -> {
                    work.run();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
