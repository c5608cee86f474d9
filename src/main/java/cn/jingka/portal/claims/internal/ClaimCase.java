package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.person.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;

/**
 * A case of any kind with everything that was said and done about it. What people typed stands here encrypted; {@link CaseTexts}
 * reads and writes it. Its state changes in {@link CaseMoves} only.
 */
@Entity
@Table(name = "claim_case")
@SecondaryTable(name = "claim_certificate", pkJoinColumns = @PrimaryKeyJoinColumn(name = "case_id"))
@SecondaryTable(name = "claim_appeal", pkJoinColumns = @PrimaryKeyJoinColumn(name = "case_id"))
public class ClaimCase {

    private static final int READ_TOGETHER = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_case_seq")
    @SequenceGenerator(name = "claim_case_seq", sequenceName = "claim_case_seq", allocationSize = 100)
    private Long id;

    private String reference;
    private String kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CaseState state;

    @Version
    private Long version;

    private long personId;
    private String unitCode;
    private String unitName;
    private boolean filedByOfficer;
    private String filedBy;
    private Instant createdAt;
    private Instant changedAt;
    private Instant submittedAt;
    private Instant certifiedAt;
    private Instant decidedAt;
    private LocalDate eventDate;

    @Column(columnDefinition = "mediumblob")
    private byte[] answers;

    @Column(columnDefinition = "mediumblob")
    private byte[] established;

    @Column(columnDefinition = "mediumblob")
    private byte[] estimate;

    private long proposedFen;
    private Taken taken;
    private CertificateRow certificate;
    private AppealRow appeal;

    @ElementCollection
    @CollectionTable(name = "claim_move", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = READ_TOGETHER)
    private List<MoveRow> moves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "claim_change", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = READ_TOGETHER)
    private List<ChangeRow> changes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "claim_request", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = READ_TOGETHER)
    private List<RequestRow> requests = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "claim_decision", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    @BatchSize(size = READ_TOGETHER)
    private List<DecisionRow> decisions = new ArrayList<>();

    protected ClaimCase() {}

    /** A draft; it has no answers until {@link CaseTexts} wrote them. */
    ClaimCase(
            String reference,
            String kind,
            PersonId person,
            String unitCode,
            String unitName,
            boolean filedByOfficer,
            String filedBy,
            Instant now) {
        this.reference = reference;
        this.kind = kind;
        this.state = CaseState.DRAFT;
        this.personId = person.value();
        this.unitCode = unitCode;
        this.unitName = unitName;
        this.filedByOfficer = filedByOfficer;
        this.filedBy = filedBy;
        this.createdAt = now;
        this.changedAt = now;
    }

    void moved(MoveRow move) {
        moves.add(move);
        state = move.toState();
        changedAt = move.movedAt();
    }

    /** Something about the case is new, so it has another version. */
    public void touched(Instant now) {
        changedAt = now;
    }

    void handedIn(Instant now, byte[] assessed) {
        submittedAt = submittedAt == null ? now : submittedAt;
        estimate = assessed;
    }

    void certified(CertificateRow row) {
        certificate = row;
        certifiedAt = row.certifiedAt();
    }

    void appealed(AppealRow row) {
        appeal = row;
    }

    void answers(byte[] sealed) {
        answers = sealed;
    }

    void established(byte[] sealed) {
        established = sealed;
    }

    /** What the rules propose now: the queue is ordered by it. */
    public void propose(LocalDate event, long fen) {
        eventDate = event;
        proposedFen = fen;
    }

    /** A reviewer takes the case, so that no other works on it. */
    public void take(CaseActor reviewer, Instant now) {
        taken = new Taken(reviewer.account(), reviewer.name(), now);
    }

    public void release() {
        taken = null;
    }

    void decided(Instant now) {
        decidedAt = decidedAt == null ? now : decidedAt;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String kind() {
        return kind;
    }

    public CaseState state() {
        return state;
    }

    public Long version() {
        return version;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    public boolean filedByOfficer() {
        return filedByOfficer;
    }

    public String filedBy() {
        return filedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> certifiedAt() {
        return Optional.ofNullable(certifiedAt);
    }

    /** When the first decision became known. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<LocalDate> eventDate() {
        return Optional.ofNullable(eventDate);
    }

    byte[] answers() {
        return answers;
    }

    byte[] established() {
        return established;
    }

    Optional<byte[]> estimate() {
        return Optional.ofNullable(estimate);
    }

    /** The reviewer who has the case. */
    public Optional<Taken> taken() {
        return Optional.ofNullable(taken);
    }

    public Optional<CertificateRow> certificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<AppealRow> appeal() {
        return Optional.ofNullable(appeal);
    }

    public List<MoveRow> moves() {
        return moves;
    }

    List<ChangeRow> changes() {
        return changes;
    }

    List<RequestRow> requests() {
        return requests;
    }

    public List<DecisionRow> decisions() {
        return decisions;
    }

    /** The last decision that the member knows of. */
    public Optional<DecisionRow> standing() {
        return decisions.reversed().stream()
                .filter(decision -> decision.knownAt() != null)
                .findFirst();
    }
}
