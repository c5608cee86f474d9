package cn.jingka.portal.members;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Roster uploads of one unit (formats.md §1): a difference first, then in force as a whole or not at all. */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR') or hasAuthority('API_UNITS')")
public interface Rosters {

    /**
     * Reads a workbook and keeps its difference for confirmation; the roster does not change.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the file can't be read as a roster; nothing is kept then
     */
    RosterBatch upload(String unitCode, String fileName, byte[] workbook);

    /** Reads a workbook and applies its good rows in the same transaction, for callers without a screen. */
    RosterBatch applyAtOnce(String unitCode, String fileName, byte[] workbook);

    RosterBatch get(long batch);

    /** The unit's unconfirmed upload, the latest if there are several. */
    Optional<RosterBatch> openDraft(String unitCode);

    /** Rows with one outcome in the workbook's order. */
    List<RosterRow> rows(long batch, RosterOutcome outcome, int offset, int limit);

    /** Replaces a row's cells in an unconfirmed upload and looks at all its rows anew. */
    RosterBatch correct(long batch, int line, Map<RosterColumn, String> cells);

    /** Applies the good rows as they compare to the roster now. Confirming again changes nothing. */
    RosterBatch confirm(long batch);

    void discard(long batch);

    /** The rejected rows as a workbook with the same columns, the row's number and the reasons; it can be corrected and sent again. */
    void writeRejected(long batch, Locale language, OutputStream workbook);
}
