package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.protection.rules.DisabilityTable;
import cn.jingka.portal.protection.rules.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Asking for the items of the disability table (PROT-TABLE): first where, then what. */
final class Findings {

    static final String REGIONS = "regions";
    /** The person can't tell; the reviewer establishes the findings from the documents. */
    static final String UNSURE = "UNSURE";
    /** Nothing of what is listed. */
    static final String NOT_LISTED = "NOT-LISTED";

    private Findings() {}

    static List<Question> questions(Answers soFar, DisabilityTable table) {
        List<Question> questions = new ArrayList<>();
        questions.add(Question.several(
                        REGIONS,
                        withWaysOut(Arrays.stream(Region.values())
                                .map(region -> new Option(region.name(), "protection.region." + region.name()))))
                .inPreCheck());
        for (Region region : chosen(soFar)) {
            questions.add(Question.several(
                            id(region),
                            withWaysOut(table.findings(region).stream()
                                    .map(finding -> new Option(finding.code(), finding.key()))))
                    .inPreCheck());
        }
        return questions;
    }

    private static List<Option> withWaysOut(Stream<Option> options) {
        return Stream.concat(
                        options,
                        Stream.of(
                                new Option(NOT_LISTED, "protection.findings.NOT_LISTED"),
                                new Option(UNSURE, "protection.findings.UNSURE")))
                .toList();
    }

    /** {@code findings-eyes} */
    static String id(Region region) {
        return "findings-" + region.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Region> chosen(Answers answers) {
        List<String> codes = answers.several(REGIONS);
        return Arrays.stream(Region.values())
                .filter(region -> codes.contains(region.name()))
                .toList();
    }

    /** The codes of all findings named, in any region that was chosen; those the table doesn't list are left out. */
    static Set<String> named(Answers answers, DisabilityTable table) {
        Set<String> named = new LinkedHashSet<>();
        for (Region region : chosen(answers)) {
            answers.several(id(region)).stream()
                    .filter(code -> table.finding(code).isPresent())
                    .forEach(named::add);
        }
        return named;
    }

    /** Whether something is still to be established: nothing answered yet, or “not sure” somewhere. */
    static boolean incomplete(Answers answers) {
        List<String> regions = answers.several(REGIONS);
        return regions.isEmpty()
                || regions.contains(UNSURE)
                || chosen(answers).stream()
                        .map(region -> answers.several(id(region)))
                        .anyMatch(codes -> codes.isEmpty() || codes.contains(UNSURE));
    }
}
