package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's account at Dangdang, gold, and the orders that count towards it (BOOK). Tokens are the portal's keys, not the person's data. */
@Component
class BooksData implements PersonalDataSource {

    private final PersonalRows rows;
    private final PersonalDataCipher cipher;

    BooksData(PersonalRows rows, PersonalDataCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "dangdangAccount",
                        person,
                        """
                        SELECT id, account, nickname, linked_at AS since, consent, pulled_at AS pulledAt, unlinked_at AS endedAt
                        FROM dangdang_link WHERE person_id = :person ORDER BY linked_at
                        """,
                        new Column(
                                "account",
                                (row, zone) ->
                                        cipher.decrypt(row.getBytes("account"), LinkTable.ACCOUNT + row.getLong("id"))),
                        new Column(
                                "nickname",
                                (row, zone) -> cipher.decrypt(
                                        row.getBytes("nickname"), LinkTable.NICKNAME + row.getLong("id"))),
                        Column.moment("since"),
                        Column.yesNo("consent"),
                        Column.moment("pulledAt"),
                        Column.moment("endedAt")),
                rows.section("gold", person, """
                        SELECT bound_on AS since, gold_until AS until FROM dangdang_gold WHERE person_id = :person
                        """, Column.day("since"), Column.day("until")),
                rows.section(
                        "orders",
                        person,
                        """
                        SELECT order_id AS reference, placed_at AS at, amount_fen AS amount, points, returned_on AS returnedOn FROM dangdang_order WHERE person_id = :person ORDER BY placed_at
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.money("amount"),
                        Column.text("points"),
                        Column.day("returnedOn")));
    }
}
