package cn.jingka.portal.members.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterBatch.Counts;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.RosterRow;
import cn.jingka.portal.testing.RosterWorkbook;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A roster between its upload and its end. */
class RosterDraftTest extends RosterTestBase {

    @Autowired
    private OldUploads.Drafts oldDrafts;

    @Test
    void aRosterTakesEffectWhenItIsConfirmedAndNotBefore() {
        RosterBatch draft = rosters.upload(
                "U0001", "名册.xlsx", new RosterWorkbook().row(ONE).row(TWO).bytes());

        assertThat(draft.state()).isEqualTo(RosterBatch.State.DRAFT);
        assertThat(draft.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(eligibility.persons()).isZero();

        assertThat(rosters.confirm(draft.id()).state()).isEqualTo(RosterBatch.State.APPLIED);
        assertThat(rosters.confirm(draft.id()).counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(facts(ONE).covered()).containsExactly(Period.since(JOINED));
        assertThat(text("SELECT CONCAT(filing, ' ', filed_on) FROM membership LIMIT 1"))
                .isEqualTo("ON_FILE 2015-03-02");
        assertThat(text("SELECT detail FROM audit_entry WHERE action = 'members.audit.rosterConfirmed'"))
                .contains("U0001");
    }

    @Test
    void aRejectedRowIsCorrectedInPlaceAndConfirmed() {
        RosterBatch draft = rosters.upload(
                "U0001",
                "a.xlsx",
                new RosterWorkbook().row(ONE, RosterColumn.GENDER, "?").bytes());
        RosterRow row = rosters.rows(draft.id(), RosterOutcome.REJECTED, 0, 10).getFirst();
        Map<RosterColumn, String> cells = new HashMap<>(row.cells());
        cells.put(RosterColumn.GENDER, "男");

        RosterBatch corrected = rosters.correct(draft.id(), row.line(), cells);

        assertThat(corrected.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(rosters.confirm(draft.id()).counts().added()).isOne();
        assertThatThrownBy(() -> rosters.correct(draft.id(), row.line(), cells)).isInstanceOf(DomainException.class);
    }

    @Test
    void rejectedRowsComeBackAsAWorkbookThatCanBeCorrectedAndSentAgain() {
        RosterBatch batch = rosters.applyAtOnce(
                "U0001",
                "a.xlsx",
                new RosterWorkbook()
                        .row(ONE)
                        .row(TWO, RosterColumn.PHONE, "123")
                        .bytes());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        rosters.writeRejected(batch.id(), Locale.SIMPLIFIED_CHINESE, workbook);

        RosterSheet sheet = RosterReader.read(workbook.toByteArray());
        assertThat(sheet.header()).containsExactly(RosterColumn.values());
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cell(RosterColumn.DOCUMENT)).isEqualTo(TWO));
        assertThat(apply("U0001", workbook.toByteArray()).rejected()).isOne();
    }

    @Test
    void uploadsAreForgottenInTime() {
        RosterBatch draft =
                rosters.upload("U0001", "a.xlsx", new RosterWorkbook().row(ONE).bytes());
        clock.advance(Duration.ofDays(8));

        oldDrafts.apply(clock.instant().minus(Duration.ofDays(7)), 100);

        assertThat(rosters.get(draft.id()).state()).isEqualTo(RosterBatch.State.DISCARDED);
        assertThat(text("SELECT COUNT(*) FROM roster_row")).isEqualTo("0");
    }

    @Test
    void officersReachTheirOwnUnitsOnly() {
        byte[] file = new RosterWorkbook().row(ONE).bytes();
        long batch = rosters.upload("U0001", "a.xlsx", file).id();
        as("ROLE_UNIT_OFFICER", Set.of("U0002"));
        assertThatThrownBy(() -> rosters.upload("U0001", "a.xlsx", file)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> rosters.confirm(batch)).isInstanceOf(DomainException.class);
        as("ROLE_OPERATOR", Set.of());
        assertThatThrownBy(() -> rosters.get(batch)).isInstanceOf(AccessDeniedException.class);
    }
}
