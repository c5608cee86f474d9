package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.Place;
import cn.jingka.portal.offers.Window;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a benefit is complete and its rules can be applied: judged before review, before publication and at the first
 * start.
 */
final class BenefitCheck {

    /** Pages of their own below {@code benefits/}. */
    private static final Set<String> RESERVED = Set.of("places", "uses");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]+-[A-Z0-9]+");
    private static final Pattern ROUTE = Pattern.compile("[a-z0-9][a-z0-9/-]*");

    private final String id;
    private final BenefitContent content;

    BenefitCheck(String id, BenefitContent content) {
        this.id = id;
        this.content = content;
    }

    /** @throws DomainException naming the first gap or mistake */
    void all() {
        require(!RESERVED.contains(id), "offers.check.id", id);
        require(!content.clauses().isEmpty(), "offers.check.clauses");
        content.clauses().forEach(BenefitCheck::clause);
        require(content.category() != null, "offers.check.category");
        require(complete(content.title()), "offers.check.title");
        require(complete(content.summary()), "offers.check.summary");
        require(complete(content.who()), "offers.check.who");
        require(complete(content.how()), "offers.check.how");
        content.when().ifPresent(when -> require(complete(when), "offers.check.when"));
        require(content.audience() != null, "offers.check.audience");
        content.window().ifPresent(BenefitCheck::window);
        content.places().forEach(this::places);
        new ProductCheck(content.products()).all();
        content.action().ifPresent(BenefitCheck::action);
    }

    private static void window(Window window) {
        require(window.from() != null && window.until() != null, "offers.check.window.days");
        require(window.opens().isPresent() == window.closes().isPresent(), "offers.check.window.hours");
        window.opens()
                .ifPresent(
                        opens -> require(opens.isBefore(window.closes().orElseThrow()), "offers.check.window.order"));
        clause(window.clause());
    }

    private void places(Benefit.Places group) {
        require(complete(group.purpose()), "offers.check.places.purpose");
        require(
                !group.places().isEmpty(),
                "offers.check.places.empty",
                group.purpose().zh());
        group.places().forEach(BenefitCheck::place);
        long names = group.places().stream().map(Place::id).distinct().count();
        require(
                names == group.places().size(),
                "offers.check.places.twice",
                group.purpose().zh());
    }

    private static void place(Place place) {
        require(complete(place.name()), "offers.check.place.name");
        String name = place.name().zh();
        require(matches(ID, place.id()), "offers.check.place.id", name);
        place.address().ifPresent(address -> require(complete(address), "offers.check.place.address", name));
        place.district()
                .ifPresent(code -> require(District.of(code).isPresent(), "offers.check.place.district", name, code));
        place.point()
                .ifPresent(point -> require(
                        within(point.latitude(), 39, 42) && within(point.longitude(), 115, 118),
                        "offers.check.place.point",
                        name));
    }

    /** Beijing lies between 39.4 and 41.1 degrees north, 115.4 and 117.6 east. */
    private static boolean within(BigDecimal degrees, int least, int most) {
        return degrees != null
                && degrees.compareTo(BigDecimal.valueOf(least)) >= 0
                && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static void action(BenefitContent.Action action) {
        require(matches(ROUTE, action.route()) && complete(action.label()), "offers.check.action");
    }

    static void clause(String clause) {
        require(matches(CLAUSE, clause), "offers.check.clause", clause == null ? "" : clause);
    }

    static boolean isId(String id) {
        return matches(ID, id);
    }

    static boolean complete(LocalText text) {
        return text != null && text.complete();
    }

    static void require(boolean met, String key, Object... arguments) {
        if (!met) {
            throw new DomainException(Kind.INVALID, key, arguments);
        }
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
