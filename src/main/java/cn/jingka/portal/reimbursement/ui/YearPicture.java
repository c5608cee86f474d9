package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.BandResult;
import cn.jingka.portal.reimbursement.rules.InpatientResult;
import cn.jingka.portal.reimbursement.rules.OutpatientResult;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far the year is from being reimbursed: one bar a channel with the deductible, the end of the range and the bands
 * above it. The parts of a bar are drawn as wide as they can be read, not to scale; the figures stand beneath, and a
 * sentence says what the bar shows.
 */
class YearPicture extends Div {

    private static final long FULL = 1000;

    private final transient Assessment assessment;

    YearPicture(Assessment assessment) {
        this.assessment = assessment;
        addClassName("year-picture");
        OutpatientResult out = assessment.outpatient();
        InpatientResult in = assessment.inpatient();
        add(bar(
                "OUTPATIENT",
                out.counted(),
                out.deductible(),
                out.inRangeEnd(),
                out.rateBasisPoints(),
                outpatient(out)));
        add(bar(
                "INPATIENT",
                in.runningTotal(),
                in.firstDeductible(),
                in.ceiling(),
                in.rateBasisPoints(),
                inpatient(in)));
    }

    private Component bar(String channel, long soFar, long deductible, long end, int rate, String sentence) {
        Span name = new Span(getTranslation("reimbursement.part." + channel));
        Span amount = new Span(getTranslation("reimbursement.picture.soFar", money(soFar)));
        amount.addClassName("money");
        Div head = new Div(name, amount);
        head.addClassNames("row", "apart");
        Div track = new Div(
                part("below", soFar, 0, deductible),
                part("range", soFar, deductible, end),
                part("over", soFar, end, end + assessment.overCeiling().ladderEnd()));
        track.addClassName("track");
        track.getElement().setAttribute("role", "img");
        track.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "reimbursement.picture.alternative",
                                name.getText(),
                                money(soFar),
                                money(deductible),
                                money(end),
                                Formats.percent(rate)));
        Div marks = new Div(
                mark("reimbursement.picture.deductible", money(deductible)),
                mark("reimbursement.picture.rangeEnd", money(end)),
                mark("reimbursement.picture.bands", ladder()));
        marks.addClassName("marks");
        marks.getElement().setAttribute("aria-hidden", "true");
        Paragraph say = new Paragraph(sentence);
        say.addClassName("say");
        Div block = new Div(head, track, marks, say);
        block.addClassName("bar");
        return block;
    }

    private static Div part(String name, long soFar, long from, long to) {
        long filled = Math.clamp(soFar, from, to) - from;
        // A part that is reached shows at least a sliver.
        long thousandths = filled == 0 ? 0 : Math.max(FULL / 50, Math.multiplyExact(filled, FULL) / (to - from));
        Div part = new Div();
        part.addClassName(name);
        part.getStyle().set("--filled", BigDecimal.valueOf(thousandths, 1) + "%");
        return part;
    }

    private Component mark(String key, String figure) {
        Span words = new Span(getTranslation(key));
        Span value = new Span(figure);
        value.addClassName("money");
        return new Div(words, value);
    }

    private String outpatient(OutpatientResult out) {
        if (out.over() > 0) {
            return getTranslation(
                    "reimbursement.picture.outpatient.over", money(out.amount()), money(out.over()), bands());
        }
        if (out.base() > 0) {
            return getTranslation(
                    "reimbursement.picture.outpatient.range",
                    Formats.percent(out.rateBasisPoints()),
                    money(out.amount()),
                    money(out.inRangeEnd()));
        }
        long missing = out.deductible() - out.counted();
        return missing == 0
                ? getTranslation("reimbursement.picture.outpatient.reached", money(out.deductible()))
                : getTranslation(
                        "reimbursement.picture.outpatient.missing",
                        money(missing),
                        Formats.percent(out.rateBasisPoints()));
    }

    private String inpatient(InpatientResult in) {
        String stays = Integer.toString(in.stays().size());
        if (in.over() > 0) {
            return getTranslation(
                    "reimbursement.picture.inpatient.over", stays, money(in.amount()), money(in.over()), bands());
        }
        if (in.amount() > 0) {
            return getTranslation(
                    "reimbursement.picture.inpatient.range",
                    stays,
                    money(in.amount()),
                    money(in.laterDeductible()),
                    Formats.percent(in.rateBasisPoints()));
        }
        return in.stays().isEmpty()
                ? getTranslation(
                        "reimbursement.picture.inpatient.none",
                        money(in.firstDeductible()),
                        Formats.percent(in.rateBasisPoints()))
                : getTranslation(
                        "reimbursement.picture.inpatient.below",
                        stays,
                        money(in.laterDeductible()),
                        Formats.percent(in.rateBasisPoints()));
    }

    /** {@code 40% / 60% / 80%} */
    private String bands() {
        List<BandResult> bands = assessment.overCeiling().bands();
        return bands.stream()
                .map(band -> Formats.percent(band.rateBasisPoints()))
                .collect(Collectors.joining(" / "));
    }

    /** {@code 40%–80%}: where a phone has no room for each band. */
    private String ladder() {
        List<BandResult> bands = assessment.overCeiling().bands();
        return Formats.percent(bands.getFirst().rateBasisPoints()) + "–"
                + Formats.percent(bands.getLast().rateBasisPoints());
    }

    private static String money(long fen) {
        return Formats.money(Fen.of(fen));
    }
}
