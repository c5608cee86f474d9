package cn.jingka.portal.bulletin.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Notices and courses as JSON; a list that a text lacks is empty. */
final class ContentMapper {

    static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ContentMapper() {}
}
