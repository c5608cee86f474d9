package cn.jingka.portal.common.rules;

import java.util.List;
import java.util.Locale;

/** One parameter that an engine takes from its rule files; an engine lists its parameters as an enum, each with its spec. */
public interface RuleParameter {

    Spec spec();

    /** Its key in the files, e.g. {@code outpatient.rate}. */
    default String key() {
        return spec().key();
    }

    /** The policy clause that the file must name for it. */
    default String clause() {
        return spec().clause();
    }

    /** The word that the file must give as its unit. */
    default String unitWord() {
        return spec().unitWord();
    }

    /** The readings that the engine knows; empty unless the parameter is a reading. */
    default List<String> readings() {
        return spec().readings();
    }

    /** What a parameter is, as the accessors of {@link RuleParameter} say. */
    record Spec(String key, String clause, String unitWord, List<String> readings) {

        public Spec {
            readings = List.copyOf(readings);
        }

        /** @param unit one of the engine's own units; the files write it in lower case */
        public static Spec of(String key, String clause, Enum<?> unit, String... readings) {
            return new Spec(key, clause, unit.name().toLowerCase(Locale.ROOT), List.of(readings));
        }
    }
}
