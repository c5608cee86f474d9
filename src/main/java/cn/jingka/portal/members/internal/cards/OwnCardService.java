package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.CardBlock;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.OwnCard;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class OwnCardService implements OwnCard {

    private final CardTables cards;
    private final ApplicationStore applications;
    private final LostCards lostCards;
    private final CardBlockTable blocks;
    private final JdbcClient jdbc;
    private final CurrentActor actor;

    OwnCardService(
            CardTables cards,
            ApplicationStore applications,
            LostCards lostCards,
            CardBlockTable blocks,
            JdbcClient jdbc,
            CurrentActor actor) {
        this.cards = cards;
        this.applications = applications;
        this.lostCards = lostCards;
        this.blocks = blocks;
        this.jdbc = jdbc;
        this.actor = actor;
    }

    @Override
    public Optional<CardView> current() {
        return history().stream()
                .filter(card -> card.state() != CardState.REPLACED && card.state() != CardState.CLOSED)
                .findFirst();
    }

    @Override
    public List<CardView> history() {
        return cards.history(actor.member());
    }

    @Override
    public List<CardBlock> blocks() {
        return blocks.standing(actor.member());
    }

    @Override
    public boolean underWay() {
        return applications.waitsFor(actor.member());
    }

    @Override
    public void reportLost() {
        String unit = jdbc.sql("SELECT unit_code FROM membership WHERE person_id = ? ORDER BY first_day DESC LIMIT 1")
                .param(actor.member().value())
                .query(String.class)
                .single();
        lostCards.report(actor.member(), unit, actor.get());
    }
}
