package cn.jingka.portal.services;

import java.util.List;

/** Beijing's districts by their codes (GB/T 2260); their names are {@code services.district.<code>}. */
public final class Districts {

    public static final List<String> CODES = List.of(
            "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111", "110112", "110113",
            "110114", "110115", "110116", "110117", "110118", "110119");

    private Districts() {}

    public static String key(String code) {
        return "services.district." + code;
    }
}
