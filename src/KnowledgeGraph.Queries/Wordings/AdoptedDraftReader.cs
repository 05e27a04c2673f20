using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>
/// Finds by their words the texts that adopted a draft which another organ had recommended. A text that recommends one is told by its head,
/// where the other organ is the last to speak, or by a draft that stands among its paragraphs.
/// </summary>
/// <param name="index">The index.</param>
internal sealed class AdoptedDraftReader(WordingIndex index)
{
    // "Nearly all" of a draft's words; a recommending organ's draft is adopted at the next session.
    private const double Least = 0.9;
    private const int MostDays = 400;
    private const string DraftPrefix = "Draft:";

    /// <summary>The text that adopted the draft; null where there is none.</summary>
    /// <param name="draft">The text that may recommend one.</param>
    /// <param name="head">The words of its head; null for none.</param>
    public AdoptedDraft? AdoptedAs(InstrumentId draft, string? head)
    {
        TextWording? text = AgreedLanguageReader.English(index, draft).FirstOrDefault();
        if (text?.Date is not { } date || head is null)
        {
            return null;
        }

        ParagraphWording[] quoted = [.. text.Paragraphs.Where(p => p.Label.StartsWith(DraftPrefix, StringComparison.Ordinal))];
        ParagraphWording[] drafted = [.. (quoted.Length > 0 ? quoted : text.Paragraphs).Where(p => p.IsLongEnough)];
        Dictionary<InstrumentId, Dictionary<string, Occurrence>> adopting = [];
        foreach (ParagraphWording paragraph in drafted)
        {
            foreach (Occurrence occurrence in index.Carrying(paragraph).Texts.Where(o => o.Date > date && o.Date <= date.AddDays(MostDays)))
            {
                InstrumentId instrument = occurrence.Provision.Instrument;
                if (!adopting.TryGetValue(instrument, out Dictionary<string, Occurrence>? paragraphs))
                {
                    adopting.Add(instrument, paragraphs = new Dictionary<string, Occurrence>(StringComparer.Ordinal));
                }

                paragraphs.TryAdd(paragraph.Label, occurrence);
            }
        }

        int words = drafted.Sum(p => p.Words.Length);
        return adopting
            .Where(a => IsAnothers(text.Body, index.BodyOf(a.Key), quoted.Length > 0 ? null : head))
            .Select(a => (a.Key, a.Value, Covered: a.Value.Values.Sum(o => o.Covered), Date: a.Value.Values.Min(o => o.Date)!.Value))
            .Where(a => a.Covered >= Least * words)
            .OrderByDescending(a => a.Covered).ThenBy(a => a.Date).ThenBy(a => a.Key.Value, StringComparer.Ordinal)
            .Select(a => new AdoptedDraft(
                draft, a.Key, a.Date, (double)a.Covered / words,
                [
                    .. drafted.Select(p => new AdoptedParagraph(
                        new ProvisionId(draft, p.Label), a.Value.GetValueOrDefault(p.Label)?.Provision,
                        a.Value.GetValueOrDefault(p.Label)?.Coverage ?? 0)),
                ]))
            .FirstOrDefault();
    }

    /// <summary>The texts, at the most a few, that may have recommended what a text adopted.</summary>
    public IReadOnlyList<InstrumentId> MayBeDraftsOf(InstrumentId adopted)
    {
        const int Most = 5;
        TextWording? text = AgreedLanguageReader.English(index, adopted).FirstOrDefault();
        if (text?.Date is not { } date)
        {
            return [];
        }

        return
        [
            .. text.Paragraphs.SelectMany(p => index.Carrying(p).Texts.Where(o => o.Date < date && o.Date >= date.AddDays(-MostDays)))
                .GroupBy(o => o.Provision.Instrument).Where(g => IsAnothers(text.Body, index.BodyOf(g.Key), null))
                .OrderByDescending(g => g.Sum(o => o.Covered)).ThenBy(g => g.Key.Value, StringComparer.Ordinal).Take(Most).Select(g => g.Key),
        ];
    }

    // In the head of a text that recommends a draft the organ that is to adopt it speaks last: "… the following draft resolution: The General
    // Assembly,".
    private static bool IsAnothers(string? own, string? other, string? head) =>
        own is not null && other is not null && own != other
        && (head is null || head.AsSpan().TrimEnd(", ").EndsWith(other, StringComparison.OrdinalIgnoreCase));
}
