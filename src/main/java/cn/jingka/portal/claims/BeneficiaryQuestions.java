package cn.jingka.portal.claims;

/** The ids of the questions about a beneficiary (PROT-4). */
public final class BeneficiaryQuestions {

    /** {@link Question.Type#PERSON_NAME} */
    public static final String NAME = "beneficiary-name";
    /** {@link Question.Type#IDENTITY_NUMBER} */
    public static final String IDENTITY_NUMBER = "beneficiary-identity-number";
    /** {@link Question.Type#SHORT_TEXT} or a choice: relation to the member */
    public static final String RELATION = "beneficiary-relation";
    /** {@link Question.Type#ACCOUNT} */
    public static final String ACCOUNT = "beneficiary-account";
    /** {@link Question.Type#MOBILE}: the announcement goes there */
    public static final String MOBILE = "beneficiary-mobile";

    private BeneficiaryQuestions() {}
}
