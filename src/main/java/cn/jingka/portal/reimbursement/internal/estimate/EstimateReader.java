package cn.jingka.portal.reimbursement.internal.estimate;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.rules.Category;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads the call's body strictly: a typing error that went unnoticed would give a wrong amount. */
final class EstimateReader {

    /** Room for {@link cn.jingka.portal.reimbursement.Estimates#MOST_LINES} generously written lines. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final String NO_CATEGORY = "NONE";

    /** An amount written as a JSON number has been, or will be, a binary floating-point number somewhere. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private EstimateReader() {}

    static EstimateInput read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new DomainException(
                    Kind.INVALID, "reimbursement.estimate.error.tooLong", Integer.toString(MOST_BYTES));
        }
        return input(parse(bytes));
    }

    private static EstimateBody parse(byte[] bytes) {
        try {
            EstimateBody body = STRICT.readValue(bytes, EstimateBody.class);
            if (body == null) {
                throw refuse("reimbursement.estimate.error.missing", "year");
            }
            return body;
        } catch (DatabindException wrong) {
            throw new DomainException(wrong, Kind.MALFORMED, "reimbursement.estimate.error.value", place(wrong));
        } catch (JacksonException unreadable) {
            throw new DomainException(
                    unreadable,
                    Kind.MALFORMED,
                    "reimbursement.estimate.error.json",
                    Integer.toString(unreadable.getLocation().getLineNr()),
                    Integer.toString(unreadable.getLocation().getColumnNr()));
        }
    }

    private static String place(DatabindException wrong) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference reference : wrong.getPath()) {
            if (reference.getPropertyName() == null) {
                place.append('[').append(reference.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return place.isEmpty() ? "{}" : place.toString();
    }

    private static EstimateInput input(EstimateBody body) {
        return new EstimateInput(
                required("year", body.year()),
                category(body.category()),
                lines("outpatient", body.outpatient(), EstimateReader::visit),
                lines("inpatient", body.inpatient(), EstimateReader::stay),
                Boolean.TRUE.equals(body.declaredOverCeiling()));
    }

    private static Optional<Category> category(String name) {
        if (name == null || NO_CATEGORY.equals(name)) {
            return Optional.empty();
        }
        for (Category category : Category.values()) {
            if (category.name().equals(name)) {
                return Optional.of(category);
            }
        }
        throw refuse("reimbursement.estimate.error.category", "category", name);
    }

    private static <B, L> List<L> lines(String name, List<B> given, BiFunction<String, B, L> read) {
        List<B> lines = given == null ? List.of() : given;
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    String place = name + "[" + i + "]";
                    return read.apply(place, required(place, lines.get(i)));
                })
                .toList();
    }

    private static EstimateInput.Visit visit(String place, EstimateBody.Visit visit) {
        return new EstimateInput.Visit(
                date(place + ".date", visit.date()), amount(place + ".selfPayOne", visit.selfPayOne()));
    }

    private static EstimateInput.HospitalStay stay(String place, EstimateBody.HospitalStay stay) {
        return new EstimateInput.HospitalStay(
                date(place + ".admitted", stay.admitted()),
                date(place + ".discharged", stay.discharged()),
                amount(place + ".selfPayOne", stay.selfPayOne()));
    }

    private static LocalDate date(String place, String text) {
        try {
            return LocalDate.parse(required(place, text));
        } catch (DateTimeException malformed) {
            throw new DomainException(malformed, Kind.MALFORMED, "reimbursement.estimate.error.date", place, text);
        }
    }

    private static Fen amount(String place, String text) {
        try {
            return Fen.parse(required(place, text));
        } catch (NumberFormatException malformed) {
            throw new DomainException(malformed, Kind.MALFORMED, "reimbursement.estimate.error.amount", place, text);
        }
    }

    private static <T> T required(String place, T value) {
        if (value == null) {
            throw refuse("reimbursement.estimate.error.missing", place);
        }
        return value;
    }

    private static DomainException refuse(String key, Object... arguments) {
        return new DomainException(Kind.MALFORMED, key, arguments);
    }
}
