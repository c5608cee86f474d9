package cn.jingka.portal.services;

import java.util.List;

/** What members can ask the service desk for. */
public enum RequestKind {
    /** Advice on labour rights for every member. */
    LEGAL_ADVICE("legal-advice", "LAW-1", List.of(RequestField.TOPIC)),
    /** Legal aid in labour-rights matters, for hardship and special hardship members. */
    LEGAL_AID("legal-aid", "LAW-2", List.of(RequestField.TOPIC, RequestField.OPPONENT, RequestField.URGENT_UNTIL)),
    HOUSEHOLD(
            "household",
            "HOME-1",
            List.of(
                    RequestField.HOUSEHOLD_SERVICE,
                    RequestField.DISTRICT,
                    RequestField.WISHED_DAY,
                    RequestField.PROVIDER));

    private final String path;
    private final String clause;
    private final List<RequestField> fields;

    RequestKind(String path, String clause, List<RequestField> fields) {
        this.path = path;
        this.clause = clause;
        this.fields = fields;
    }

    /** How addresses name it. */
    public String path() {
        return path;
    }

    /** By which clause it is offered. */
    public String clause() {
        return clause;
    }

    /** What is asked for besides subject and words, in this order. */
    public List<RequestField> fields() {
        return fields;
    }

    /** Whether a call can be booked: matters of law are easier told than written. */
    public boolean byPhone() {
        return this != HOUSEHOLD;
    }

    /** Translation key of its name. */
    public String key() {
        return "services.kind." + name();
    }
}
