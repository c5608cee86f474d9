package cn.jingka.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.RosterWorkbook;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A unit of its own for the claims: a small roster with cards, made once; nobody else's run or roster meets these
 * members.
 */
final class ClaimsUnit {

    static final String CODE = "U0005";

    private static final List<String> NAMES = List.of(
            "周春华", "吴建军", "郑晓燕", "冯志强", "陈雨桐", "褚立新", "卫红梅", "蒋国栋", "沈佳宁", "韩卫东", "杨静怡", "朱海涛", "秦玉兰", "许文杰", "何建平",
            "吕文娟", "施国强", "张海燕", "冉秋月", "孔德明");
    /** No other test has persons or numbers of this range. */
    private static final long FIRST = 700_000;

    private static ClaimsUnit made;

    private final PortalServer portal;
    private final Deque<Person> free;

    /** @param mobile a number of the sandbox that receives messages */
    record Person(String name, String document, String mobile) {}

    /** A member with a card that the sandbox's bank pays to. */
    record Member(String name, String document, String mobile, String card) {}

    private ClaimsUnit(PortalServer portal, List<Person> persons) {
        this.portal = portal;
        this.free = new ArrayDeque<>(persons);
    }

    static synchronized ClaimsUnit of(PortalServer portal, PortalApi api) {
        if (made == null) {
            made = make(portal, api);
        }
        return made;
    }

    private static ClaimsUnit make(PortalServer portal, PortalApi api) {
        api.put("svc-units", "/units/" + CODE, "{\"name\":\"第五机床厂工会\",\"district\":\"110105\"}");
        List<Person> persons = new ArrayList<>();
        RosterWorkbook roster = new RosterWorkbook();
        for (int i = 0; i < NAMES.size(); i++) {
            Person person = new Person(
                    NAMES.get(i), MembersFixture.identityNumber(FIRST + i), "1391234%04d".formatted(10 * i + 1));
            persons.add(person);
            roster.row(
                    person.document(),
                    RosterColumn.NAME,
                    person.name(),
                    RosterColumn.GENDER,
                    i % 2 == 0 ? "女" : "男",
                    RosterColumn.PHONE,
                    person.mobile());
        }
        assertThat(api.upload("svc-units", "/units/" + CODE + "/roster", "roster.xlsx", roster.bytes())
                        .path("added")
                        .asInt())
                .isEqualTo(NAMES.size());
        String application = api.post(
                        "svc-units", "/units/" + CODE + "/card-applications", "{\"members\":\"ALL_WITHOUT_CARD\"}")
                .path("id")
                .asString();
        api.await("svc-units", "/card-applications/" + application, "ANSWERED");
        return new ClaimsUnit(portal, persons);
    }

    /**
     * A member with no case yet; the sandbox's bank says on its pages which card they got, and some cards it refuses.
     */
    Member newMember(Page bank) {
        while (!free.isEmpty()) {
            Person person = free.remove();
            bank.navigate(portal.sandboxUrl("/bank/cards?q=" + person.document()));
            Locator row = bank.locator("#cards tr[data-card]");
            String card = row.count() == 1 ? row.getAttribute("data-card") : "";
            if (!card.isEmpty() && !card.endsWith("7") && !card.endsWith("9")) {
                return new Member(person.name(), person.document(), person.mobile(), card);
            }
        }
        throw new AssertionError("the unit has no member left with a working card");
    }
}
