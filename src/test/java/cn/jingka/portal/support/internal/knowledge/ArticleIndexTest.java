package cn.jingka.portal.support.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.jingka.portal.publishing.Published;
import cn.jingka.portal.support.ArticleContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The articles that the portal comes with, and whether questions find them. */
class ArticleIndexTest {

    private static final List<String> CLAUSES = List.of(
            "CARD-1",
            "CARD-2",
            "CARD-3",
            "CARD-4",
            "CARD-5",
            "PROT-1",
            "PROT-2",
            "PROT-3",
            "PROT-4",
            "PROT-5",
            "PROT-6",
            "PROT-TABLE",
            "RB-WHO",
            "RB-YEAR",
            "RB-BASE",
            "RB-OUT",
            "RB-IN",
            "RB-25",
            "RB-OVER",
            "RB-AUTO",
            "RB-DECL",
            "RB-PAY",
            "RB-DATE",
            "RB-ROUND",
            "RB-NET",
            "PLAN-1",
            "LAW-1",
            "LAW-2",
            "JOB-1",
            "TRAIN-1",
            "AID-1",
            "HOME-1",
            "MATCH-1",
            "PARK-1",
            "PARK-2",
            "PARK-3",
            "PARK-4",
            "PARK-5",
            "PARK-6",
            "EXAM-1",
            "EXAM-2",
            "FIT-1",
            "BOOK-1",
            "BOOK-2",
            "BOOK-3",
            "FILM-1",
            "MOBILE-1");

    private static final ArticleType TYPE = new ArticleType(JsonMapper.builder().build());
    private static final Map<String, ArticleContent> ARTICLES = TYPE.initial();
    private static final ArticleIndex INDEX = new ArticleIndex(ARTICLES.entrySet().stream()
            .map(entry -> new Published<>(
                    entry.getKey(),
                    1,
                    entry.getValue(),
                    LocalDate.of(2010, 8, 13),
                    Optional.<LocalDate>empty(),
                    Instant.EPOCH))
            .toList());

    @Test
    void everyClauseOfThePolicyBookIsExplained() {
        assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(25);
        assertThat(ARTICLES.values().stream()
                        .flatMap(article -> article.clauses().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(CLAUSES);
    }

    @Test
    void everyArticleCouldBePublished() {
        ARTICLES.forEach((id, article) ->
                assertThatCode(() -> TYPE.check(id, article)).as(id).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource({
        "我的卡丢了怎么办, card-lost",
        "看门诊能报销多少钱, rb-out",
        "第二次住院怎么算, rb-in",
        "为什么这个季度的钱这么少, rb-figures",
        "钱能不能打到我老公的卡上, card-payout",
        "什么时候到账, rb-pay",
        "我是劳模能报百分之多少, rb-25",
        "票据上的自付二算不算, rb-base",
        "公园年票在哪里买, park-buy",
        "家里着火了, prot-fire",
        "父亲去世了保障金给谁, prot-death",
        "单位拖欠工资想打官司, law-advice",
        "当当网账号绑定过期了, books",
        "电影票一次能买几张, cinema",
        "没有工会的单位能报吗, rb-who"
    })
    void aQuestionAsPeopleAskItFindsItsArticleFirst(String question, String article) {
        assertThat(INDEX.search(question, 5)).first().isEqualTo(article);
    }

    @Test
    void aClauseFindsWhatExplainsItAndAFamilyAllOfItsArticles() {
        assertThat(INDEX.search("rb-out", 5)).first().isEqualTo("rb-out");
        assertThat(INDEX.search("PARK", 20)).contains("park-buy", "park-fee", "park-where");
    }

    @Test
    void englishWordsFindTheArticleToo() {
        assertThat(INDEX.search("lost card", 5)).contains("card-lost");
    }

    @Test
    void whatNobodyWroteAboutFindsNothing() {
        assertThat(INDEX.search("qwertz", 5)).isEmpty();
        assertThat(INDEX.search("？！", 5)).isEmpty();
    }
}
