package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.identity.OwnPassword;
import cn.jingka.portal.identity.OwnPassword.Strength;
import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * What a password that people choose must be: long, not guessed by its patterns, and in no list of those already lost. No kinds
 * of characters are demanded; that only makes people write 1 and ! behind a word.
 */
@Component
class PasswordRules {

    private static final int ENOUGH = 3;
    /** Characters that must stand beside the obvious words. */
    private static final int OWN_CHARACTERS = 8;
    /** What bcrypt looks at. */
    private static final int MOST_BYTES = 72;
    /** What is close at hand here. */
    private static final List<String> OBVIOUS = List.of("jingka", "12351", "gonghui", "beijing", "portal", "union");

    private final Zxcvbn estimator = new Zxcvbn();
    private final BreachedPasswords breached;

    PasswordRules(BreachedPasswords breached) {
        this.breached = breached;
    }

    Strength judge(String candidate, Account account) {
        String looked = candidate.substring(0, Math.min(candidate.length(), MOST_BYTES));
        var measured = estimator.measure(looked, ofAccount(account));
        List<String> advice = new ArrayList<>();
        if (candidate.length() < OwnPassword.SHORTEST) {
            advice.add("identity.strength.short");
        }
        Feedback said = measured.getFeedback().withResourceBundle(KEYS);
        if (measured.getScore() < ENOUGH) {
            if (!said.getWarning().isBlank()) {
                advice.add(said.getWarning());
            }
            advice.addAll(said.getSuggestions());
        }
        boolean ownWords =
                candidate.length() >= OwnPassword.SHORTEST && beyondTheObvious(looked, account) < OWN_CHARACTERS;
        if (ownWords) {
            advice.add("identity.strength.ownWords");
        }
        int score = ownWords ? Math.min(measured.getScore(), 1) : measured.getScore();
        return new Strength(score, candidate.length() >= OwnPassword.SHORTEST && score >= ENOUGH, advice);
    }

    void require(String candidate, Account account) {
        if (candidate.length() < OwnPassword.SHORTEST) {
            throw new DomainException(Kind.INVALID, "identity.newPassword.short", OwnPassword.SHORTEST);
        }
        if (candidate.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new DomainException(Kind.INVALID, "identity.newPassword.long");
        }
        if (breached.check(candidate).isCompromised()) {
            throw new DomainException(Kind.INVALID, "identity.newPassword.breached");
        }
        if (!judge(candidate, account).enough()) {
            throw new DomainException(Kind.INVALID, "identity.newPassword.weak");
        }
    }

    /** The estimator takes what stands between obvious words for random; for a guesser it is the first thing to try. */
    private static int beyondTheObvious(String candidate, Account account) {
        String rest = candidate.toLowerCase(Locale.ROOT);
        for (String word : ofAccount(account)) {
            rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return rest.length();
    }

    private static List<String> ofAccount(Account account) {
        List<String> words = new ArrayList<>(OBVIOUS);
        words.add(account.name());
        words.add(account.details().displayName());
        return words;
    }

    /** Gives for each remark of the estimator the portal's own text key. */
    private static final ResourceBundle KEYS = new ResourceBundle() {
        @Override
        protected Object handleGetObject(String key) {
            return "identity.strength." + key.substring(key.indexOf('.') + 1);
        }

        @Override
        public boolean containsKey(String key) {
            return true;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    };
}
