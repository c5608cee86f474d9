package cn.jingka.portal.offers;

import java.util.Arrays;
import java.util.Optional;

/** The districts of Beijing (GB/T 2260), in the order of their codes. */
public enum District {
    DONGCHENG("110101"),
    XICHENG("110102"),
    CHAOYANG("110105"),
    FENGTAI("110106"),
    SHIJINGSHAN("110107"),
    HAIDIAN("110108"),
    MENTOUGOU("110109"),
    FANGSHAN("110111"),
    TONGZHOU("110112"),
    SHUNYI("110113"),
    CHANGPING("110114"),
    DAXING("110115"),
    HUAIROU("110116"),
    PINGGU("110117"),
    MIYUN("110118"),
    YANQING("110119");

    private final String code;

    District(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Translation key of the district's name. */
    public String key() {
        return "offers.district." + name();
    }

    public static Optional<District> of(String code) {
        return Arrays.stream(values())
                .filter(district -> district.code.equals(code))
                .findFirst();
    }
}
