package cn.jingka.portal.common.place;

import java.util.Arrays;
import java.util.List;
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

    /** The codes, in their order. */
    public static final List<String> CODES =
            Arrays.stream(values()).map(District::code).toList();

    private final String code;

    District(String code) {
        this.code = code;
    }

    /** Six digits of GB/T 2260. */
    public String code() {
        return code;
    }

    /** Translation key of the district's name. */
    public String key() {
        return "common.district." + name();
    }

    public static Optional<District> of(String code) {
        return Arrays.stream(values())
                .filter(district -> district.code.equals(code))
                .findFirst();
    }

    /**
     * Translation key of the name of the district with the code.
     *
     * @throws java.util.NoSuchElementException when it is none of {@link #CODES}
     */
    public static String keyOf(String code) {
        return of(code).orElseThrow().key();
    }
}
