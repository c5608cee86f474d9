package cn.jingka.portal.demo.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Filing and certifying as members and the officer do it on their screens, evidence included. */
@Component
@Profile("demo")
class DemoFiling {

    private static final Predicate<Material> FILERS = material -> material.required() && !material.fromUnit();
    private static final Predicate<Material> UNITS = material -> material.required() && material.fromUnit();

    private final ClaimFiling filing;
    private final OwnCases own;
    private final UnitDesk desk;
    private final Evidence evidence;
    private final List<ClaimKind> kinds;
    private final Texts texts;

    DemoFiling(ClaimFiling filing, OwnCases own, UnitDesk desk, Evidence evidence, List<ClaimKind> kinds, Texts texts) {
        this.filing = filing;
        this.own = own;
        this.desk = desk;
        this.evidence = evidence;
        this.kinds = kinds;
        this.texts = texts;
    }

    /** Whether the member has a case of the kind already, so that nothing is filed twice. */
    boolean known(DemoMember member, String kind) {
        return Stream.of(
                        member.acting().call(own::all),
                        ActingAs.OFFICER.call(desk::toCertify),
                        ActingAs.OFFICER.call(desk::others))
                .flatMap(List::stream)
                .anyMatch(view ->
                        view.kind().equals(kind) && view.claimant().person().equals(member.id()));
    }

    /** Whether the rules see a chance, asked as the pre-check asks. */
    boolean mayQualify(DemoMember member, String kind, Answers answers) {
        return member.acting()
                        .call(() -> filing.preCheck(Optional.empty(), kind, answers))
                        .verdict()
                != Met.NOT_MET;
    }

    String draft(DemoMember member, String kind, Answers answers) {
        return member.acting().call(() -> filing.start(Optional.empty(), kind, answers));
    }

    /** With all that is needed: it waits at the unit. */
    String handIn(DemoMember member, String kind, Answers answers) {
        return handIn(member.acting(), Optional.empty(), member.name(), kind, answers);
    }

    /** The officer does it in the member's place. */
    String handInByOfficer(DemoMember member, String kind, Answers answers) {
        return handIn(ActingAs.OFFICER, Optional.of(member.id()), member.name(), kind, answers);
    }

    private String handIn(ActingAs filer, Optional<PersonId> member, String name, String kind, Answers answers) {
        return filer.call(() -> {
            String reference = filing.start(member, kind, answers);
            supply(
                    reference,
                    kind(kind),
                    name,
                    FILERS,
                    filing.draft(reference).view().materials());
            return filing.submit(reference, "").reference();
        });
    }

    /** The unit adds its own materials and certifies: the reviewers have it. */
    void certify(String reference, String statement) {
        ActingAs.OFFICER.call(() -> {
            CaseView view = desk.get(reference);
            supply(reference, kind(view.kind()), view.claimant().unitName(), UNITS, view.materials());
            return desk.certify(reference, desk.get(reference).version(), statement);
        });
    }

    void appeal(DemoMember member, String reference, String why) {
        member.acting().call(() -> filing.appeal(reference, why));
    }

    private ClaimKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code + " is no kind of claim"));
    }

    private void supply(
            String reference, ClaimKind kind, String from, Predicate<Material> wanted, List<MaterialStatus> materials) {
        for (MaterialStatus status : materials) {
            Material material = status.material();
            if (wanted.test(material)) {
                String title = texts.getTranslation(kind.texts() + ".material." + material.id(), Texts.CHINESE);
                evidence.add(
                        reference,
                        material.id(),
                        title + ".jpg",
                        new ByteArrayInputStream(DemoSheet.of(title, from, reference)));
            }
        }
    }
}
