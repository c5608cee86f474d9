package cn.jingka.portal.common.rules;

import java.util.List;

/** One parameter that an engine takes from its rule files; an engine lists its parameters as an enum. */
public interface RuleParameter {

    /** Its key in the files, e.g. {@code outpatient.rate}. */
    String key();

    /** The policy clause that the file must name for it. */
    String clause();

    /** The word that the file must give as its unit. */
    String unitWord();

    /** The readings that the engine knows; empty unless the parameter is a reading. */
    List<String> readings();
}
