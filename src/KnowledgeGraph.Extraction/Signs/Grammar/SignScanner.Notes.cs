using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>What footnotes say of the texts that are cited by name: "Сендайскую рамочную программу⁵", ⁵ "Резолюция 69/283, приложение II".</content>
internal sealed partial class SignScanner
{
    // What the document has said of each name, by its title.
    private readonly Dictionary<string, NamedInstrument> _noted = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public List<CitationMatch> Complete(Part part, List<CitationMatch> found, IReadOnlyDictionary<string, List<CitationMatch>> notes)
    {
        foreach (CitationMatch name in found)
        {
            if (name is not { Kind: MatchKind.Name or MatchKind.ShortForm, Symbol: null, Title: { } title })
            {
                continue;
            }

            if (!_noted.TryGetValue(title, out NamedInstrument? named) && SourceOf(name.Mark, part, notes) is { Symbol: { } symbol } source)
            {
                named = Noted(title, name.InstrumentKind);
                if (!named.MayBe(symbol))
                {
                    continue;
                }

                (named.Symbol, named.Annex) = (symbol, Annex(source));
                _noted.Add(title, named);
            }

            name.Named = named;
        }

        return found;
    }

    private static NamedInstrument Noted(string title, InstrumentKind kind)
    {
        KnownInstrument? known = KnownInstruments.Find(title);
        return new NamedInstrument
        {
            Title = title,
            Words = title.Split(' '),
            Noun = Keyword.None,
            Kind = kind,
            KnownId = known?.Id,
            KnownSymbol = known?.Symbol,
        };
    }

    // A note begins with the source; "Резолюция 60/1, п. 94" says what a paragraph says of a text, and not where the text is.
    private static CitationMatch? SourceOf(string? mark, Part part, IReadOnlyDictionary<string, List<CitationMatch>> notes) =>
        mark is not null && part.NoteOf(mark) is { } label && notes.TryGetValue(label, out List<CitationMatch>? found)
            && found.Find(f => f.Symbol is not null || f.Title is not null) is { } source
            && source is not { InstrumentKind: InstrumentKind.Resolution, Pinpoint.Text: ['p', 'a', 'r', 'a', ..] } ? source : null;

    private static string? Annex(CitationMatch source) =>
        source.Pinpoint?.Parts.FirstOrDefault(p => p.StartsWith("Annex", StringComparison.Ordinal))?.Split(':')[0];
}
