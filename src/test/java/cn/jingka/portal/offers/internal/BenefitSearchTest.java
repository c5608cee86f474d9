package cn.jingka.portal.offers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.offers.Benefit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitSearchTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # whole, unfinished, initials, mixed
            gongyuan, 公园年票
            gongyu  , 公园年票
            gynp    , 公园年票
            gyuannp , 公园年票
            gongynp , 公园年票
            # characters of several readings: each is found by the one that applies
            yinhang , 北京银行
            yh      , 北京银行
            bjyh    , 北京银行
            chongqing, 重庆大厦
            cq      , 重庆大厦
            cqds    , 重庆大厦
            dasha   , 重庆大厦
            changcheng, 长城
            cc      , 长城
            zhangjie, 成长节
            tiyan   , 体验
            yuele   , 乐乐
            yhy     , 颐和园
            yiheyuan, 颐和园
            # ü is typed as v or as u
            lvyou   , 旅游
            luyou   , 旅游
            # marks within a name are not typed
            vipt    , vip 体检
            tjck    , 体检（次卡）
            """)
    void namesAreFoundByTheirPinyin(String typed, String name) {
        assertThat(Pinyin.spells(typed, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gynq   , 公园年票
            yuangong, 公园年票
            gongyuanx, 公园年票
            film   , 电影票
            zz     , 长城
            """)
    void whatSpellsSomethingElseIsNotFound(String typed, String name) {
        assertThat(Pinyin.spells(typed, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            公园       | park-pass
            gynp       | park-pass
            tijian     | examination-sanatorium examination-ciming
            tj 疗养院  | examination-sanatorium
            雕塑园     | park-pass
            dsy        | park-pass
            天坛 公园  | park-pass
            law        | legal-advice legal-aid
            Ｐａｒｋ  | park-pass
            cinema     | film
            买书       | books
            maishu     | books
            12351      | hotline legal-advice legal-aid job-service emergency-relief household-services matchmaking
            """)
    void benefitsAreFoundByWhatPeopleRemember(String words, String ids) {
        assertThat(BenefitSearch.among(ShippedBenefits.all(), words))
                .extracting(Benefit::id)
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void whatIsCalledSoStandsBeforeWhatOnlyMentionsIt() {
        assertThat(BenefitSearch.among(ShippedBenefits.all(), "12351")
                        .getFirst()
                        .id())
                .isEqualTo("hotline");
    }

    @Test
    void nothingTypedFindsEverythingAndNonsenseNothing() {
        List<Benefit> all = ShippedBenefits.all();

        assertThat(BenefitSearch.among(all, "  ")).hasSameSizeAs(all);
        assertThat(BenefitSearch.among(all, "公园 滑雪")).isEmpty();
        assertThat(BenefitSearch.among(all, "n".repeat(5_000))).isEmpty();
    }
}
