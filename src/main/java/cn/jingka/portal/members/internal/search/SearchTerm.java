package cn.jingka.portal.members.internal.search;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.DocumentKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was typed into the one field, recognised by its shape. */
sealed interface SearchTerm {

    record Phone(MobileNumber number) implements SearchTerm {}

    record Card(CardNumber number) implements SearchTerm {}

    /** @param number of any kind of document, in the form in which it is stored */
    record Document(String number) implements SearchTerm {

        @Override
        public String toString() {
            return "Document";
        }
    }

    /** @param unit the words of the unit's name, or its code; empty when only a name was typed */
    record Named(String name, List<String> unit) implements SearchTerm {}

    Pattern DIGITS_OF_A_PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]*");
    Pattern NUMBER = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,20}");
    Pattern CARD_LENGTH = Pattern.compile("[0-9]{16,19}");
    Pattern NAME = Pattern.compile("[^0-9]{2,}");
    Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
    /** A name may hold a middle dot (买买提·艾力); a comma ends it, and where there is none the first blank does. */
    Pattern COMMA = Pattern.compile("[,;、]");

    /** All readings of the text, the likeliest first; none when it is nothing of the kind. */
    static List<SearchTerm> read(String typed) {
        // Full-width letters and digits, as Chinese keyboards give them, count like others.
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        List<SearchTerm> terms = new ArrayList<>();
        if (DIGITS_OF_A_PHONE.matcher(text).matches()) {
            MobileNumber.tryParse(text).ifPresent(number -> terms.add(new Phone(number)));
        }
        String compact = DocumentKind.normalize(text).replaceAll("[()-]", "");
        if (terms.isEmpty() && NUMBER.matcher(compact).matches()) {
            numbers(compact, terms);
        }
        if (LETTERS.matcher(text).matches() && (terms.isEmpty() || text.contains(" ") || COMMA.matcher(text).find())) {
            named(text).ifPresent(terms::add);
        }
        return terms;
    }

    private static void numbers(String compact, List<SearchTerm> terms) {
        terms.add(new Document(compact));
        if (CARD_LENGTH.matcher(compact).matches() && Luhn.valid(compact)) {
            terms.add(new Card(new CardNumber(compact)));
        }
    }

    private static Optional<SearchTerm> named(String text) {
        String[] parts = COMMA.matcher(text).find() ? COMMA.split(text, 2) : text.split("\\s+", 2);
        String name = parts[0].strip();
        List<String> words = parts.length < 2
                ? List.of()
                : Arrays.stream(COMMA.matcher(parts[1]).replaceAll(" ").split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        // 110101 19600101 001X is a number written in groups, not somebody called 110101.
        return !NAME.matcher(name).matches() ? Optional.empty() : Optional.of(new Named(name, words));
    }
}
