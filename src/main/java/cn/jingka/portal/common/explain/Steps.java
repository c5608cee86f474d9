package cn.jingka.portal.common.explain;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The stored form of the steps of an assessment: a JSON array with one array per step, {@code [clause, key, amount in
 * fen, parameter date, argument…]}. An argument is a text whose first letter tells its type, so that a decision can
 * still be read when the records have long changed.
 */
public final class Steps {

    private static final JsonFactory JSON = new JsonFactory();

    private Steps() {}

    /** Writes steps; the same steps always give the same text. */
    public static String write(List<Step> steps) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Step step : steps) {
                json.writeStartArray();
                json.writeString(step.clause());
                json.writeString(step.key());
                json.writeNumber(step.amountFen());
                json.writeString(step.parameterFrom().toString());
                for (StepArg arg : step.args()) {
                    json.writeString(encode(arg));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static List<Step> read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken() == JsonToken.START_ARRAY, text);
            List<Step> steps = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                steps.add(step(json, text));
            }
            expect(json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null, text);
            return List.copyOf(steps);
        } catch (JacksonException | DateTimeException | NumberFormatException malformed) {
            throw new IllegalArgumentException("not the stored form of steps: " + text, malformed);
        }
    }

    private static Step step(JsonParser json, String text) {
        String clause = nextText(json, text);
        String key = nextText(json, text);
        expect(json.nextToken() == JsonToken.VALUE_NUMBER_INT, text);
        long amount = json.getLongValue();
        LocalDate from = LocalDate.parse(nextText(json, text));
        List<StepArg> args = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            args.add(decode(json.getString(), text));
        }
        expect(json.currentToken() == JsonToken.END_ARRAY, text);
        return new Step(clause, key, args, amount, from);
    }

    private static String nextText(JsonParser json, String text) {
        expect(json.nextToken() == JsonToken.VALUE_STRING, text);
        return json.getString();
    }

    private static String encode(StepArg arg) {
        return switch (arg) {
            case StepArg.Amount(long fen) -> "f" + fen;
            case StepArg.Count(long value) -> "n" + value;
            case StepArg.Rate(int basisPoints) -> "r" + basisPoints;
            case StepArg.Day(LocalDate date) -> "d" + date;
            case StepArg.Key(String key) -> "k" + key;
            case StepArg.Words(String words) -> "w" + words;
        };
    }

    private static StepArg decode(String arg, String text) {
        expect(!arg.isEmpty(), text);
        String rest = arg.substring(1);
        return switch (arg.charAt(0)) {
            case 'f' -> new StepArg.Amount(Long.parseLong(rest));
            case 'n' -> new StepArg.Count(Long.parseLong(rest));
            case 'r' -> new StepArg.Rate(Integer.parseInt(rest));
            case 'd' -> new StepArg.Day(LocalDate.parse(rest));
            case 'k' -> new StepArg.Key(rest);
            case 'w' -> new StepArg.Words(rest);
            default -> throw new IllegalArgumentException("not the stored form of a step's argument: " + arg);
        };
    }

    private static void expect(boolean asWritten, String text) {
        if (!asWritten) {
            throw new IllegalArgumentException("not the stored form of steps: " + text);
        }
    }
}
