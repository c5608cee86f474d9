package cn.jingka.portal.demo.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What members do with the card besides claims: uses at counters, requests, entries, sign-ups and courses; and the editors' pieces.
 * Each story leaves alone whoever has a part of its kind already. Nobody's card is bound at Dangdang: only its owner can agree to that.
 */
@Component
@Profile("demo")
class DemoBenefits {

    private static final String TRUE = "已上门走访，情况属实，票据与原件一致。";

    private final DemoPeople people;
    private final DemoUses uses;
    private final DemoRequests requests;
    private final DemoEntries entries;
    private final DemoBoard board;
    private final DemoFiling filing;

    DemoBenefits(
            DemoPeople people,
            DemoUses uses,
            DemoRequests requests,
            DemoEntries entries,
            DemoBoard board,
            DemoFiling filing) {
        this.people = people;
        this.uses = uses;
        this.requests = requests;
        this.entries = entries;
        this.board = board;
        this.filing = filing;
    }

    void tell(List<DemoFederation.Unit> units, LocalDate today) {
        List<DemoPerson> known = units.getFirst().people();
        DemoMember wang = people.member(known.get(0));
        DemoMember li = people.member(known.get(1));
        DemoMember zhangMin = people.member(known.get(2));
        DemoMember zhangZhiqiang = people.member(known.get(3));
        DemoMember chen = people.member(known.get(DemoFederation.OVER_CEILING));
        List<DemoPerson> teachers = units.get(1).people();

        DemoStory.tell("uses with an objection", () -> uses.severalWithAnObjection(wang, today));
        DemoStory.tell("an objection to decide", () -> uses.objectionAnswered(li));
        DemoStory.tell("a ticket", () -> uses.ticket(chen, today));
        DemoStory.tell("a question answered", () -> requests.answered(wang));
        DemoStory.tell("household services", () -> requests.household(wang, today));
        DemoStory.tell("legal aid", () -> requests.waiting(zhangMin, today));
        DemoStory.tell("a call booked", () -> requests.callBooked(li, today));
        DemoStory.tell("emergency relief", () -> relief(zhangMin, new DemoAnswers(today)));
        DemoStory.tell("a job wanted, with an inquiry", () -> entries.jobWithInquiry(wang));
        DemoStory.tell("a job wanted, for the desk", () -> entries.jobForTheDesk(zhangZhiqiang));
        DemoStory.tell("a private profile", () -> entries.privateProfile(wang));
        DemoStory.tell("shown profiles", () -> entries.shownProfiles(last(teachers, "男"), last(teachers, "女")));
        DemoStory.tell("sign-ups", () -> board.signUps(List.of(li, zhangMin), wang));
        DemoStory.tell("a course", () -> board.progress(wang));
        DemoStory.tell("a notice for review", () -> board.noticeForReview(today));
        DemoStory.tell("a draft", board::courseDraft);
    }

    /** From the end of the roster: claims are about those at its beginning. */
    private DemoMember last(List<DemoPerson> unit, String gender) {
        return unit.reversed().stream()
                .filter(person -> person.gender().equals(gender))
                .findFirst()
                .map(people::member)
                .orElseThrow(() -> new IllegalStateException("Nobody of this gender in the unit"));
    }

    private void relief(DemoMember member, DemoAnswers answers) {
        if (!filing.known(member, DemoAnswers.RELIEF)) {
            filing.certify(filing.handIn(member, DemoAnswers.RELIEF, answers.relief()), TRUE);
        }
    }
}
