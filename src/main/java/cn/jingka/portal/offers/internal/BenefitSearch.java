package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.Place;
import cn.jingka.portal.offers.Product;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds benefits by what people remember of them. */
final class BenefitSearch {

    private static final int MOST_LETTERS = 40;

    /** Anybody may ask, and each word is looked for in everything: nobody types more. */
    private static final int MOST_WORDS = 10;

    private static final int NOT_FOUND = 3;

    private BenefitSearch() {}

    /**
     * All of them for a blank search; otherwise those that match every word, those called so before those that only
     * mention it.
     */
    static List<Benefit> among(List<Benefit> benefits, String words) {
        List<String> wanted = Arrays.stream(plain(words).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), MOST_LETTERS)))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        record Found(Benefit benefit, int rank) {}
        return benefits.stream()
                .flatMap(benefit -> rank(benefit.content(), wanted).stream().mapToObj(rank -> new Found(benefit, rank)))
                .sorted(Comparator.comparingInt(Found::rank))
                .map(Found::benefit)
                .toList();
    }

    /** The worst of the words' ranks; empty when one of them isn't found. */
    private static OptionalInt rank(BenefitContent benefit, List<String> words) {
        int worst = 0;
        for (String word : words) {
            int rank = rank(benefit, word);
            if (rank == NOT_FOUND) {
                return OptionalInt.empty();
            }
            worst = Math.max(worst, rank);
        }
        return OptionalInt.of(worst);
    }

    private static int rank(BenefitContent benefit, String word) {
        if (named(Stream.concat(both(benefit.title()), benefit.words().stream()), word)) {
            return 0;
        }
        if (named(names(benefit), word)) {
            return 1;
        }
        return texts(benefit).anyMatch(text -> plain(text).contains(word)) ? 2 : NOT_FOUND;
    }

    /** Sentences are not searched by pinyin: two initials fit somewhere in any of them. */
    private static boolean named(Stream<String> names, String word) {
        return names.map(BenefitSearch::plain).anyMatch(name -> name.contains(word) || Pinyin.spells(word, name));
    }

    private static Stream<String> names(BenefitContent benefit) {
        Stream<LocalText> products = benefit.products().stream().map(Product::title);
        Stream<LocalText> places = benefit.places().stream()
                .flatMap(group -> group.places().stream())
                .flatMap((Place place) -> Stream.concat(Stream.of(place.name()), place.address().stream()));
        return Stream.concat(products, places).flatMap(BenefitSearch::both);
    }

    private static Stream<String> texts(BenefitContent benefit) {
        return Stream.of(
                        Stream.of(benefit.summary(), benefit.who(), benefit.how()),
                        benefit.when().stream(),
                        benefit.places().stream().map(Benefit.Places::purpose))
                .flatMap(stream -> stream)
                .flatMap(BenefitSearch::both);
    }

    private static Stream<String> both(LocalText text) {
        return Stream.of(text.zh(), text.en());
    }

    /** Full-width letters as their plain ones, all in lower case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
