using KnowledgeGraph.Model;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Sums up which later texts have words of a text.</summary>
/// <param name="formulas">The labels of its paragraphs that are nobody's in particular.</param>
internal sealed class LaterTexts(IReadOnlySet<string> formulas)
{
    private readonly Dictionary<InstrumentId, CarriedText> _texts = [];

    /// <summary>The later texts, those with most of the words first.</summary>
    public IReadOnlyList<CarriedText> Texts =>
        [.. _texts.Values.OrderByDescending(c => c.Words).ThenBy(c => c.Date).ThenBy(c => c.Text.Value, StringComparer.Ordinal)];

    /// <summary>Adds the texts that carry a paragraph, which may be earlier or later ones.</summary>
    public void Add(TextWording text, ParagraphWording paragraph, IReadOnlyList<Occurrence> carriers)
    {
        if (text.Date is not { } day || formulas.Contains(paragraph.Label))
        {
            return;
        }

        foreach (Occurrence occurrence in carriers.Where(o => o.Date > day).DistinctBy(o => o.Provision.Instrument))
        {
            InstrumentId id = occurrence.Provision.Instrument;
            CarriedText sofar = _texts.GetValueOrDefault(id) ?? new CarriedText(id, occurrence.Date, 0, 0);
            _texts[id] = sofar with { Paragraphs = sofar.Paragraphs + 1, Words = sofar.Words + occurrence.Covered };
        }
    }
}
