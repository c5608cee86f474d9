package cn.jingka.portal.support.internal.knowledge;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.PublishingFixture.AUTHOR;
import static cn.jingka.portal.testing.PublishingFixture.asEditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.ArticleContent;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Knowledge.Article;
import cn.jingka.portal.support.Knowledge.Feedback;
import cn.jingka.portal.support.Knowledge.Opinion;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.PublishingFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The knowledge as editors publish it and agents use it. */
class KnowledgeTest extends PortalIntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);
    private static final LocalDate LATER = TODAY.plusDays(10);

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private ArticleType type;

    @Autowired
    private PublishingFixture content;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private MembersFixture members;

    private static <T> T asAgent(Supplier<T> work) {
        return as(Actor.account("agent", "坐席", Set.of()), Role.AGENT, work);
    }

    private static void asAgent(Runnable work) {
        asAgent(() -> {
            work.run();
            return null;
        });
    }

    private List<String> found(String question, LocalDate day) {
        return asAgent(() -> knowledge.search(question, day, 5)).stream()
                .map(Article::id)
                .toList();
    }

    @Test
    void aPublishedArticleIsFoundFromItsDayOnAndAWithdrawnOneNoMore() {
        ArticleContent article = new ArticleContent(
                new LocalText("冰雪嘉年华门票", "Ice carnival tickets"),
                new LocalText("会员半价", "Half price for members"),
                "凭京卡买票半价。",
                List.of("PARK-1"),
                List.of("滑冰门票"));
        content.publish(type, "ice-carnival", article, LATER, Optional.empty());

        assertThat(found("冰雪嘉年华", TODAY)).doesNotContain("ice-carnival");
        assertThat(found("冰雪嘉年华", LATER)).first().isEqualTo("ice-carnival");

        clock.advance(Duration.ofDays(10));
        content.withdraw(type, "ice-carnival");
        assertThat(found("冰雪嘉年华", LATER)).doesNotContain("ice-carnival");
    }

    @Test
    void whatAnsweredIsNotedWithTheCallAndCountedOnce() {
        assertThatThrownBy(() -> asAgent(() -> knowledge.usedInCall("card-lost", 1)))
                .hasMessage("support.knowledge.error.noCall");
        String call = calls.verified("agent", members.person("U0001"));
        asAgent(() -> knowledge.usedInCall("card-lost", 1));
        asAgent(() -> knowledge.usedInCall("card-lost", 1));

        assertThat(asAgent(() -> knowledge.usedIn(call))).containsExactly("card-lost");
        assertThat(asAgent(() -> knowledge.article("card-lost", TODAY))
                        .orElseThrow()
                        .used())
                .isEqualTo(1);
    }

    @Test
    void whatAgentsFindWrongWaitsForTheEditors() {
        assertThatThrownBy(() -> asAgent(() -> knowledge.feedback("rb-out", 1, Opinion.WRONG, " ")))
                .hasMessage("support.tickets.wordsMissing");
        asAgent(() -> knowledge.feedback("rb-out", 1, Opinion.HELPFUL, ""));
        asAgent(() -> knowledge.feedback("rb-out", 1, Opinion.WRONG, "例子的数要改"));

        List<Feedback> open = asEditor(AUTHOR, knowledge::openFeedback);
        assertThat(open).extracting(Feedback::words).containsExactly("例子的数要改");
        asEditor(AUTHOR, () -> knowledge.settle(open.getFirst().number(), "已改"));
        assertThat(asEditor(AUTHOR, knowledge::openFeedback)).isEmpty();
        assertThat(asAgent(() -> knowledge.article("rb-out", TODAY))
                        .orElseThrow()
                        .helpful())
                .isEqualTo(1);
    }
}
