package cn.jingka.portal.claims.ui;

import cn.jingka.portal.common.person.PersonId;

/**
 * Where the pages of a filing stand, so that member and officer walk through the same pages at addresses of their own.
 *
 * @param start where kinds are chosen and pre-checked, e.g. {@code claims/new}
 * @param cases what stands before a case's reference, e.g. {@code claims}
 */
record FilingPlaces(String start, String cases) {

    /** Step of the pre-check after its last question. */
    static final String RESULT = "result";

    static final FilingPlaces MEMBER = new FilingPlaces("claims/new", "claims");

    /** The officer's cases stand with those to certify. */
    static final FilingPlaces OFFICER = new FilingPlaces("staff/file", "staff/certify");

    /** An agent of the hotline files for the caller, next to the call. */
    static final FilingPlaces AGENT = new FilingPlaces("staff/call/claims/new", "staff/call/claims");

    /** Where an officer files for one member of the unit. */
    static FilingPlaces officerFor(PersonId member) {
        return new FilingPlaces("staff/file/" + member, OFFICER.cases());
    }

    /** Where a draft is found again, as a text with its reference. */
    String savedKey() {
        if (cases.equals(AGENT.cases)) {
            return "claims.caller.saved";
        }
        return cases.equals(OFFICER.cases) ? "claims.unit.question.saved" : "claims.member.question.saved";
    }

    String preCheck(String kind) {
        return start + "/" + kind;
    }

    String preCheck(String kind, String step) {
        return preCheck(kind) + "/" + step;
    }

    String of(String reference) {
        return cases + "/" + reference;
    }

    /** The first question without an answer. */
    String fill(String reference) {
        return of(reference) + "/fill";
    }

    String fill(String reference, String question) {
        return fill(reference) + "/" + question;
    }

    /** One question, asked again from the page that shows all answers; from there the way leads back to it. */
    String change(String reference, String question) {
        return fill(reference, question) + "/again";
    }

    String evidence(String reference) {
        return of(reference) + "/evidence";
    }

    String check(String reference) {
        return of(reference) + "/check";
    }

    String filed(String reference) {
        return of(reference) + "/filed";
    }
}
