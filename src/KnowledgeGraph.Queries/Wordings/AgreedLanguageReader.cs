using KnowledgeGraph.Wording;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Tells of texts how much of them is agreed language.</summary>
/// <param name="index">The index.</param>
internal sealed class AgreedLanguageReader(WordingIndex index)
{
    // A text that has less of another's words is no predecessor.
    private const double LeastShare = 0.2;

    // A paragraph is gone where less is left of it.
    private const double LeastKept = 0.5;

    // More paragraphs than these are not asked for the texts that carry them: what most of a text comes from shows in fewer.
    private const int MostAsked = 2000;

    /// <summary>Reads texts that are one instrument's, or a draft.</summary>
    public AgreedLanguage Read(IReadOnlyList<TextWording> texts)
    {
        WordingAnswer[] paragraphs = [.. texts.SelectMany(t => t.Paragraphs.Select(p => WordingAnswer.Of(index, p, t.Date, t.Question)))];
        var later = new LaterTexts(paragraphs.Where(p => p.Origin == WordingOrigin.Formula).Select(p => p.Label).ToHashSet());
        (InstrumentId? predecessor, int words) = Predecessor(texts, later);
        int all = paragraphs.Where(p => p.Origin != WordingOrigin.TooShort).Sum(p => p.Words);
        return new AgreedLanguage
        {
            Paragraphs = paragraphs,
            Predecessor = words >= LeastShare * all ? predecessor : null,
            CarriedOn = later.Texts,
            PredecessorWords = words >= LeastShare * all ? words : 0,
            Dropped = predecessor is { } before && words >= LeastShare * all ? Dropped(before, texts) : [],
        };
    }

    // The texts that carry a paragraph are found once: the earlier ones and the later ones.
    private (InstrumentId? Text, int Words) Predecessor(IReadOnlyList<TextWording> texts, LaterTexts later)
    {
        var words = new Dictionary<InstrumentId, (int Words, DateOnly Date)>();
        foreach ((TextWording text, ParagraphWording paragraph) in texts.SelectMany(t => t.Paragraphs.Select(p => (t, p))).Take(MostAsked))
        {
            IReadOnlyList<Occurrence> carriers = index.Carrying(paragraph).Texts;
            later.Add(text, paragraph, carriers);
            foreach (Occurrence occurrence in Earlier(text, paragraph, carriers).DistinctBy(o => o.Provision.Instrument))
            {
                (int sofar, DateOnly date) = words.GetValueOrDefault(occurrence.Provision.Instrument);
                words[occurrence.Provision.Instrument] = (sofar + occurrence.Covered, occurrence.Date > date ? occurrence.Date.Value : date);
            }
        }

        // Of several that have as much the latest, of those of one day the first by their ids.
        return words.Count == 0
            ? (null, 0)
            : words.OrderByDescending(w => w.Value.Words).ThenByDescending(w => w.Value.Date).ThenBy(w => w.Key.Value, StringComparer.Ordinal)
                .Select(w => ((InstrumentId?)w.Key, w.Value.Words)).First();
    }

    private IEnumerable<Occurrence> Earlier(TextWording text, ParagraphWording paragraph, IReadOnlyList<Occurrence> carriers)
    {
        IEnumerable<Occurrence> earlier = carriers.Where(o => o.Date is { } date && (text.Date is null || date < text.Date));
        Occurrence? closest = index.Before(paragraph, text.Date, text.Question).Closest;
        return closest is null ? earlier : earlier.Append(closest);
    }

    private ProvisionId[] Dropped(InstrumentId before, IReadOnlyList<TextWording> texts)
    {
        // Earlier than any text is earlier than the predecessor.
        WordingIndex here = WordingIndex.Of(texts.Select(t => t with { Date = DateOnly.MinValue }));
        return
        [
            .. English(index, before).SelectMany(t => t.Paragraphs).Where(p => p.IsLongEnough)
                .Where(p => here.Before(p, null, 0).Closest is not { } kept || kept.Coverage < LeastKept)
                .Select(p => new ProvisionId(before, p.Label)),
        ];
    }

    /// <summary>The texts of an instrument in English.</summary>
    public static IReadOnlyList<TextWording> English(WordingIndex index, InstrumentId instrument) =>
        [.. index.TextsOf(instrument).Where(t => Model.Documents.Translation.LanguageOf(t.Letter) == Languages.English)];
}
