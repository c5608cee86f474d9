package cn.jingka.portal.plans;

/**
 * Whose enrolments for what: one unit, one plan, one term.
 *
 * @param plan the plan's id
 * @param term the year
 */
public record EnrolmentScope(String unitCode, String plan, int term) {}
