package org.modelunit.perturbation.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Common English verbs, by the forms that "do" takes the place of when they are negated. */
@SuppressWarnings("StringSplitter") // of constants of ours
final class Verbs {

    /** A form of a verb: what it is without an ending, and the form of "do" that goes with it. */
    record Form(String base, String auxiliary) {}

    /** Base, third person, past. */
    private static final String FORMS = """
        accept accepts accepted; add adds added; agree agrees agreed; answer answers answered; appear appears appeared;
        arrive arrives arrived; ask asks asked; believe believes believed; book books booked; break breaks broke;
        bring brings brought; buy buys bought; call calls called; cancel cancels cancelled; care cares cared;
        change changes changed; charge charges charged; close closes closed; come comes came; cost costs cost;
        deliver delivers delivered; enjoy enjoys enjoyed; expect expects expected; feel feels felt; find finds found;
        fit fits fit; forget forgets forgot; get gets got; give gives gave; go goes went; happen happens happened;
        hate hates hated; hear hears heard; help helps helped; hope hopes hoped; keep keeps kept; know knows knew;
        last lasts lasted; like likes liked; live lives lived; look looks looked; love loves loved; make makes made;
        matter matters mattered; mean means meant; need needs needed; offer offers offered; open opens opened;
        order orders ordered; pay pays paid; play plays played; prefer prefers preferred; read reads read;
        receive receives received; recommend recommends recommended; regret regrets regretted; remember remembers remembered;
        return returns returned; run runs ran; say says said; see sees saw; seem seems seemed; sell sells sold; send sends sent;
        show shows showed; smell smells smelled; sound sounds sounded; start starts started; stay stays stayed;
        stop stops stopped; take takes took; talk talks talked; taste tastes tasted; tell tells told; think thinks thought;
        trust trusts trusted; try tries tried; turn turns turned; understand understands understood; use uses used;
        visit visits visited; wait waits waited; walk walks walked; want wants wanted; watch watches watched; wish wishes wished;
        work works worked; write writes wrote
        """;

    private static final Map<String, Form> BY_FORM = new HashMap<>();

    static {
        for (String verb : FORMS.strip().split(";\\s+")) {
            String[] forms = verb.split(" ");
            BY_FORM.put(forms[2], new Form(forms[0], "did"));
            BY_FORM.put(forms[1], new Form(forms[0], "does"));
            BY_FORM.put(forms[0], new Form(forms[0], "do"));
        }
    }

    private Verbs() {}

    /** The form that a word is; null where it is no verb of ours. */
    static @Nullable Form of(String word) {
        return BY_FORM.get(word);
    }
}
