package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.members.CardApplications.Answer;
import cn.jingka.portal.members.internal.cards.CardIssuer.Result;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The bank's answer as a file, where there is no connection: {@code reference,card_number,refusal}, one line a member. */
final class AnswerFile {

    private static final String HEADER = "reference,card_number,refusal";

    private AnswerFile() {}

    /** @throws DomainException naming the line and what is wrong with it; a file is taken whole or not at all */
    static List<Result> read(byte[] csv, List<Answer> members) {
        List<String> lines = text(csv).lines().map(String::strip).toList();
        if (lines.isEmpty() || !HEADER.equals(lines.getFirst().replace("\uFEFF", ""))) {
            throw wrong("members.cards.file.header", HEADER);
        }
        Set<String> expected = members.stream().map(Answer::reference).collect(Collectors.toCollection(HashSet::new));
        List<Result> results = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                results.add(result(lines.get(i), i + 1, expected));
            }
        }
        if (!expected.isEmpty()) {
            throw wrong("members.cards.file.incomplete", String.valueOf(expected.size()));
        }
        return results;
    }

    private static Result result(String line, int number, Set<String> expected) {
        String[] parts = line.split(",", -1);
        if (parts.length != 3 || parts[1].isBlank() == parts[2].isBlank()) {
            throw wrong("members.cards.file.line", String.valueOf(number));
        }
        if (!expected.remove(parts[0].strip())) {
            throw wrong("members.cards.file.reference", String.valueOf(number));
        }
        if (parts[1].isBlank()) {
            String refusal = parts[2].strip();
            return new Result(parts[0].strip(), null, refusal.substring(0, Math.min(60, refusal.length())));
        }
        try {
            return new Result(parts[0].strip(), CardNumber.parse(parts[1]).digits(), null);
        } catch (DomainException e) {
            throw new DomainException(
                    e, DomainException.Kind.MALFORMED, "members.cards.file.cardNumber", String.valueOf(number));
        }
    }

    private static String text(byte[] csv) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DomainException(e, DomainException.Kind.MALFORMED, "members.cards.file.encoding");
        }
    }

    private static DomainException wrong(String key, String argument) {
        return new DomainException(DomainException.Kind.MALFORMED, key, argument);
    }
}
