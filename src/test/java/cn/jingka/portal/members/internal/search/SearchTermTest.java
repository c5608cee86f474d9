package cn.jingka.portal.members.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.internal.search.SearchTerm.Card;
import cn.jingka.portal.members.internal.search.SearchTerm.Document;
import cn.jingka.portal.members.internal.search.SearchTerm.Named;
import cn.jingka.portal.members.internal.search.SearchTerm.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {

    private static final String IDENTITY = "11010119600101001X";

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "+86 138 0013 8000", "１３８００１３８０００"})
    void aMobileNumberIsOneHoweverItIsWritten(String typed) {
        assertThat(SearchTerm.read(typed)).containsExactly(new Phone(MobileNumber.parse("13800138000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {IDENTITY, "110101 19600101 001x", "110101-19600101-001X"})
    void anIdentityNumberIsReadInTheFormInWhichItIsStored(String typed) {
        assertThat(SearchTerm.read(typed)).containsExactly(new Document(IDENTITY));
    }

    @Test
    void aCardNumberCouldBeADocumentTooSoBothAreLookedFor() {
        assertThat(SearchTerm.read("4111 1111 1111 1111"))
                .containsExactly(new Document("4111111111111111"), new Card(new CardNumber("4111111111111111")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "H12345678(01)", "12345678"})
    void aPassportOrPermitIsADocument(String typed) {
        assertThat(SearchTerm.read(typed)).hasSize(1).first().isInstanceOf(Document.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王秀兰 第一 机床", "王秀兰　第一　机床", "王秀兰，第一 机床", "王秀兰,第一,机床"})
    void aNameIsFollowedByTheUnitsWords(String typed) {
        assertThat(SearchTerm.read(typed)).containsExactly(new Named("王秀兰", List.of("第一", "机床")));
    }

    @Test
    void aForeignNameWithBlanksEndsAtTheComma() {
        assertThat(SearchTerm.read("Anna Maria Berg, U0001"))
                .containsExactly(new Named("Anna Maria Berg", List.of("U0001")));
    }

    @Test
    void aNameAloneHasNoUnit() {
        assertThat(SearchTerm.read("王秀兰")).containsExactly(new Named("王秀兰", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "123", "---", "010"})
    void nothingOfTheKindIsNothing(String typed) {
        assertThat(SearchTerm.read(typed)).isEmpty();
    }

    @Test
    void whatWasTypedNeverStandsInALog() {
        assertThat(SearchTerm.read(IDENTITY).toString()).doesNotContain("1960");
        assertThat(SearchTerm.read("13800138000").toString()).doesNotContain("13800138000");
    }
}
