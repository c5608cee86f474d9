package cn.jingka.portal.services;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Matchmaking (MATCH-1), private by default: a profile is seen by nobody until its owner shows it, and then by those
 * only who show their own. Names and ways to get in touch are told when both have agreed and the desk introduces them.
 * Removal deletes everything.
 */
@PreAuthorize("hasRole('MEMBER')")
public interface Matchmaking {

    Optional<OwnProfile> own();

    /** @param shown whether others who show theirs see it */
    record OwnProfile(MatchProfile profile, String contact, boolean shown) {

        @Override
        public String toString() {
            return "OwnProfile";
        }
    }

    /**
     * Keeps the profile, as private or shown as it was; a new one is private.
     *
     * @param contact how the other gets in touch, told to nobody before the introduction
     * @throws cn.jingka.portal.common.error.DomainException when something is missing, or the member is too young
     */
    void save(MatchProfile profile, String contact);

    /** Consents to being seen by others who do, and to hearing of their interest. */
    void show();

    /** Takes the consent back: nobody sees it from now on; what both agreed to stays until it is removed. */
    void hide();

    /** Deletes the profile, and every interest in it and of it. */
    void remove();

    /**
     * Profiles of others who show theirs; none for who is no member any more.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the member's own isn't shown
     */
    List<Other> browse();

    record Other(String reference, MatchProfile profile) {}

    /** What goes between the member and others, the latest first. */
    List<Interest> interests();

    /**
     * @param mine whether the member asked
     * @param contact of the other, once introduced
     */
    record Interest(
            long id, boolean mine, InterestState state, MatchProfile other, String words, Optional<String> contact) {

        @Override
        public String toString() {
            return "Interest[" + id + "]";
        }
    }

    enum InterestState {
        ASKED,
        /** Both want it; the desk introduces them. */
        AGREED,
        /** Known to who declined; who asked goes on reading {@link #ASKED}. */
        DECLINED,
        INTRODUCED,
        /** Taken back after it was declined: shown to nobody, so that it isn't asked again. */
        ENDED
    }

    /**
     * Says to the owner of a shown profile that the member would like to meet them.
     *
     * @throws cn.jingka.portal.common.error.DomainException when either isn't shown, or one has asked the other before
     */
    void ask(String reference, String words);

    /** Answers somebody's interest. */
    void answer(long id, boolean agreed);

    /** Takes the own interest, or the own consent to being introduced, back: what was written is deleted. */
    void takeBack(long id);
}
