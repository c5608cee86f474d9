package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.sheet.CsvOutput;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.reimbursement.Overpayments.Overpayment;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunView;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The files that carry document numbers: decrypted part by part while they are written. */
@Component
class ItemsFile {

    private static final int CHUNK = 1_000;

    private final ItemTable items;
    private final PersonDirectory persons;

    ItemsFile(ItemTable items, PersonDirectory persons) {
        this.items = items;
        this.persons = persons;
    }

    /**
     * formats.md §4.
     *
     * @param seen told of each part before it is written
     */
    void write(RunView run, OutputStream out, Consumer<List<RunItem>> seen) {
        CsvOutput csv = CsvOutput.forPrograms(out);
        csv.record(
                "id_number",
                "period",
                "outpatient",
                "inpatient",
                "over_ceiling",
                "entitlement_to_date",
                "previously_instructed",
                "payable");
        items.read(run.id(), CHUNK, chunk -> {
            seen.accept(chunk);
            Map<PersonId, PersonName> names =
                    persons.names(chunk.stream().map(RunItem::person).toList());
            for (RunItem item : chunk) {
                csv.record(
                        names.get(item.person()).documentNumber(),
                        run.period(),
                        item.outpatient(),
                        item.inpatient(),
                        item.overCeiling(),
                        item.entitlement(),
                        item.previously(),
                        item.payable());
            }
        });
        csv.flush();
    }

    void writeOverpayments(List<Overpayment> overpayments, OutputStream out) {
        CsvOutput csv = CsvOutput.forPrograms(out);
        csv.record("id_number", "name", "unit", "entitlement_to_date", "instructed", "overpaid");
        for (int start = 0; start < overpayments.size(); start += CHUNK) {
            List<Overpayment> chunk = overpayments.subList(start, Math.min(start + CHUNK, overpayments.size()));
            Map<PersonId, PersonName> names =
                    persons.names(chunk.stream().map(Overpayment::person).toList());
            for (Overpayment row : chunk) {
                PersonName name = names.get(row.person());
                csv.record(
                        name.documentNumber(),
                        name.name(),
                        name.unitCode(),
                        row.entitlement(),
                        row.instructed(),
                        row.overpaid());
            }
        }
        csv.flush();
    }
}
