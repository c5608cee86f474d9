package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds year facts for tests: covered throughout, no category, everything declared, unless said otherwise. */
final class Facts {

    private final int year;
    private LocalDate upTo;
    private List<Period> covered = List.of(Period.since(LocalDate.of(2000, 1, 1)));
    private final List<Period> modelWorker = new ArrayList<>();
    private final List<Period> hardship = new ArrayList<>();
    private final List<Period> specialHardship = new ArrayList<>();
    private final List<OutpatientLine> outpatient = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private long approved = YearFacts.EVERYTHING_DECLARED;

    private Facts(int year) {
        this.year = year;
        this.upTo = LocalDate.of(year, 12, 31);
    }

    static Facts of(int year) {
        return new Facts(year);
    }

    Facts upTo(LocalDate day) {
        upTo = day;
        return this;
    }

    Facts covered(List<Period> periods) {
        covered = periods;
        return this;
    }

    Facts held(Category category, Period period) {
        switch (category) {
            case MODEL_WORKER -> modelWorker.add(period);
            case HARDSHIP -> hardship.add(period);
            case SPECIAL_HARDSHIP -> specialHardship.add(period);
        }
        return this;
    }

    Facts outpatient(String date, String yuan) {
        return outpatient(LocalDate.parse(date), Fen.parse(yuan).value());
    }

    Facts outpatient(LocalDate date, long fen) {
        outpatient.add(new OutpatientLine("O" + (100 + outpatient.size()), date, fen));
        return this;
    }

    Facts stay(String admitted, String discharged, String yuan) {
        return stay(
                LocalDate.parse(admitted),
                LocalDate.parse(discharged),
                Fen.parse(yuan).value());
    }

    Facts stay(LocalDate admitted, LocalDate discharged, long fen) {
        stays.add(new Stay("I" + (100 + stays.size()), admitted, discharged, fen));
        return this;
    }

    Facts approved(long fen) {
        approved = fen;
        return this;
    }

    YearFacts build() {
        return new YearFacts(year, upTo, covered, modelWorker, hardship, specialHardship, outpatient, stays, approved);
    }
}
