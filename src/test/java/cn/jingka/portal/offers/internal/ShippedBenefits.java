package cn.jingka.portal.offers.internal;

import cn.jingka.portal.offers.Benefit;
import java.time.LocalDate;
import java.util.List;

/** The benefits the portal comes with, for tests of the rules. */
public final class ShippedBenefits {

    private static final List<Benefit> ALL = CatalogueFile.shipped().entrySet().stream()
            .map(entry -> new Benefit(entry.getKey(), LocalDate.of(2010, 8, 13), entry.getValue()))
            .toList();

    private ShippedBenefits() {}

    public static List<Benefit> all() {
        return ALL;
    }

    public static Benefit find(String id) {
        return ALL.stream()
                .filter(benefit -> benefit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
