using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>The texts that a document cites, each with its address and the id that the document's list of references gives it.</summary>
internal sealed class CitedTexts
{
    private readonly SortedDictionary<string, CitedInstrument> _cited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _dates = new(StringComparer.Ordinal);

    /// <summary>The texts that a document cites or states something of.</summary>
    public CitedTexts(Document document)
    {
        foreach (DocumentCitation citation in document.Citations)
        {
            foreach (CitedInstrument cited in citation.Target is { } target ? citation.Candidates.Append(target) : citation.Candidates)
            {
                Add(cited);
            }

            if (citation is { Target: { } dated, CitedDate: { } date })
            {
                _dates.TryAdd(dated.Id.Value, date);
            }
        }

        foreach (DocumentStatement statement in document.Statements)
        {
            Add(statement.Subject);
            if (statement.Object.Instrument is { } thing)
            {
                Add(thing);
            }
        }
    }

    /// <summary>The texts, by id.</summary>
    public IEnumerable<CitedInstrument> All => _cited.Values;

    /// <summary>The id of a text in the list of references.</summary>
    public static string IdOf(InstrumentId text) => "ref-" + MarkedIds.Of(text.Value);

    /// <summary>The address of a text: its page, else a name in the space of this project.</summary>
    public static string AddressOf(CitedInstrument text) =>
        OfficialIri.Page(text.Symbol) ?? "urn:un-resolutions:" + Uri.EscapeDataString(XmlWords.Of(text.Id.Value));

    /// <summary>The address of what a citation leads to, with the paragraph where one is cited.</summary>
    public static string AddressOf(DocumentCitation citation)
    {
        string whole = AddressOf(citation.Target!);
        string? part = citation.Parts is [var only] ? only : null;
        return part is null ? whole : $"{whole}{MarkedIds.Fragment(ProvisionLabel.Under(part))}";
    }

    /// <summary>What Akoma Ntoso calls a text; its address where it is called nothing.</summary>
    public string WorkOf(CitedInstrument text) =>
        (text.Symbol is { } symbol && _dates.TryGetValue(text.Id.Value, out DateOnly date) ? OfficialIri.Work(symbol, date) : null)
        ?? AddressOf(text);

    /// <summary>What stands for a text before readers.</summary>
    public static string ShownAs(CitedInstrument text) => text.Title ?? text.Symbol ?? text.Id.Value;

    private void Add(CitedInstrument text)
    {
        if (!_cited.TryGetValue(text.Id.Value, out CitedInstrument? known) || (known.Title is null && text.Title is not null))
        {
            _cited[text.Id.Value] = text;
        }
    }
}
