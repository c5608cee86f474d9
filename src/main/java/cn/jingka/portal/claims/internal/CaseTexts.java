package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people typed into a case, and what the rules made of it, which tells as much about somebody's health: each piece encrypted and
 * bound to its case, column and row.
 */
@Component
public class CaseTexts {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final PersonalDataCipher cipher;
    private final JsonMapper json;

    CaseTexts(PersonalDataCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    /** The answers as the filer gave them, in clear. */
    public Answers filed(ClaimCase claim) {
        return read(claim, "answers", claim.answers());
    }

    /** The answers as the reviewer holds them, in clear; those filed while nothing was established otherwise. */
    public Answers established(ClaimCase claim) {
        return claim.established() == null ? filed(claim) : read(claim, "established", claim.established());
    }

    void file(ClaimCase claim, Answers answers) {
        claim.answers(write(claim, "answers", answers));
    }

    void establish(ClaimCase claim, Answers answers) {
        claim.established(write(claim, "established", answers));
    }

    /** What the rules said when the case was handed in last; empty for a draft. */
    Optional<Assessment> estimate(ClaimCase claim) {
        return claim.estimate().map(stored -> AssessmentText.read(open(claim, "estimate", 0, stored)));
    }

    /** What the rules said when a decision was taken. */
    public Assessment assessment(ClaimCase claim, int decision) {
        byte[] stored = claim.decisions().get(decision - 1).assessment();
        return AssessmentText.read(open(claim, "decision.assessment", decision, stored));
    }

    byte[] sealEstimate(ClaimCase claim, Assessment estimate) {
        return seal(claim, "estimate", 0, AssessmentText.write(estimate));
    }

    byte[] sealAssessment(ClaimCase claim, int decision, Assessment assessment) {
        return seal(claim, "decision.assessment", decision, AssessmentText.write(assessment));
    }

    /** Null stays null. */
    byte[] seal(ClaimCase claim, String column, int row, String words) {
        return words == null ? null : cipher.encrypt(words, place(claim, column, row));
    }

    /** Null reads as no words. */
    String open(ClaimCase claim, String column, int row, byte[] sealed) {
        return sealed == null ? "" : cipher.decrypt(sealed, place(claim, column, row));
    }

    private byte[] write(ClaimCase claim, String column, Answers answers) {
        return cipher.encrypt(json.writeValueAsBytes(answers.values()), place(claim, column, 0));
    }

    private Answers read(ClaimCase claim, String column, byte[] sealed) {
        Map<String, String> values = json.readValue(cipher.decryptBytes(sealed, place(claim, column, 0)), VALUES);
        return new Answers(values);
    }

    private static String place(ClaimCase claim, String column, int row) {
        return "claim." + column + ":" + claim.reference() + ":" + row;
    }
}
