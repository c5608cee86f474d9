package cn.jingka.portal.offers;

import cn.jingka.portal.common.person.PersonId;

/**
 * Says how a member stands with a benefit that another module runs (e.g. the Dangdang binding); implemented there, as a
 * bean.
 */
public interface BenefitStanding {

    /** The benefit's id in the catalogue. */
    String benefit();

    ForMe of(PersonId person);
}
