using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>What the lines of a head have said so far. The first that says a thing says it for the document.</summary>
/// <param name="forms">The forms of its language.</param>
internal sealed class HeadFacts(DraftingForms forms)
{
    private const string SecurityCouncil = "SC";

    /// <summary>The forms of its language.</summary>
    public DraftingForms Forms => forms;

    /// <summary>The symbol as printed.</summary>
    public string? Symbol { get; set; }

    /// <summary>The number before the title.</summary>
    public string? Number { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The session.</summary>
    public string? Session { get; set; }

    /// <summary>The agenda item.</summary>
    public string? AgendaItem { get; set; }

    /// <summary>The number of a resolution that is not printed before a title: <c>1325(2000)</c>.</summary>
    public string? CouncilNumber { get; set; }

    /// <summary>The meeting.</summary>
    public string? Meeting { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The body that adopted the text.</summary>
    public KnownBody? Body { get; set; }

    /// <summary>Whether it is a President's statement.</summary>
    public bool IsStatement { get; set; }

    /// <summary>Whether it is a decision.</summary>
    public bool IsDecision { get; set; }

    /// <summary>Whether the lines after this one are the title of the agenda item.</summary>
    public bool IsAfterAgenda { get; set; }

    /// <summary>The lines of the title of the agenda item.</summary>
    public List<string> Subjects { get; } = [];

    /// <summary>What they come to.</summary>
    /// <param name="speaker">The body whose enacting formula opens the text, if any.</param>
    /// <param name="source">What stands for a text that has neither symbol nor title.</param>
    public DocumentHead ToHead(KnownBody? speaker, string source)
    {
        KnownBody? body = Body ?? (Symbol is null ? speaker : Bodies.Issuing(Symbol) ?? speaker);
        InstrumentKind kind = Kind(speaker);
        string? symbol = Symbol ?? Numbered(body, kind);
        return new DocumentHead
        {
            Id = Id(symbol, source),
            Symbol = symbol,
            Title = WithoutLetter(Title, Symbol),
            Kind = symbol is not null && DocumentSymbol.KindOf(symbol) is var known and not InstrumentKind.Document ? known : kind,
            AdoptedBy = body?.Name,
            Date = Date,
            Session = Session,
            Meeting = Meeting,
            AgendaItem = AgendaItem,
            Subjects = Subjects.Count > 0 ? [string.Join(' ', Subjects)] : [],
        };
    }

    private InstrumentKind Kind(KnownBody? speaker) =>
        IsStatement ? InstrumentKind.PresidentialStatement
        : IsDecision ? InstrumentKind.Decision
        : Number is not null || CouncilNumber is not null || speaker is not null ? InstrumentKind.Resolution
        : InstrumentKind.Other;

    private InstrumentId Id(string? symbol, string source)
    {
        InstrumentId id = symbol is not null ? new InstrumentId(symbol) : InstrumentId.FromTitle(Title ?? Path.GetFileNameWithoutExtension(source));
        return id.Value.Length > 0 ? id : new InstrumentId("untitled");
    }

    private string? Numbered(KnownBody? body, InstrumentKind kind)
    {
        SymbolSeries? series = body?.Series.FirstOrDefault(s => s.Kind == kind);
        string? number = body?.Abbreviation == SecurityCouncil ? CouncilNumber : Number;
        return series is null || number is null ? null : series.Print(number);
    }

    // "74/232. Follow-up to … B": the letter of the part is the symbol's and not the title's.
    private static string? WithoutLetter(string? title, string? symbol) =>
        title is [.., ' ', >= 'A' and <= 'H'] && symbol is [.., char letter] && title[^1] == letter ? title[..^2] : title;
}
