using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>All that the page of an instrument shows.</summary>
public sealed record InstrumentReading
{
    /// <summary>The instrument.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>What the address asks for beside it.</summary>
    public InstrumentQuestion Question { get; init; } = new(null, default, InstrumentQuestion.FewRows);

    /// <summary>What it is also called.</summary>
    public OtherNames Names { get; init; } = OtherNames.None;

    /// <summary>Who adopted or issued it.</summary>
    public Body? Body { get; init; }

    /// <summary>Its parts in the order of the text.</summary>
    public Page<Provision> Parts { get; init; } = Page<Provision>.Empty;

    /// <summary>The language that its parts are in.</summary>
    public string Language { get; init; } = Languages.English;

    /// <summary>The same text in another language, which is shown beside it; null for none.</summary>
    public TranslatedText? Beside { get; init; }

    /// <summary>The citations made in it, by the provision they stand in.</summary>
    public required ILookup<ProvisionId, Citation> Citations { get; init; }

    /// <summary>How often each of its provisions is cited, and by whom.</summary>
    public IReadOnlyDictionary<ProvisionId, CitedBy> CitedBy { get; init; } = new Dictionary<ProvisionId, CitedBy>();

    /// <summary>What it builds on.</summary>
    public required Edges BuildsOn { get; init; }

    /// <summary>How many texts it builds on.</summary>
    public int TextsBuiltOn { get; init; }

    /// <summary>Which texts build on it: counted, and the first of them.</summary>
    public CitingReading BuiltOnBy { get; init; } = CitingReading.Nobody;

    /// <summary>Its parts that are cited, in its order, where its text is not loaded.</summary>
    public IReadOnlyList<CountedPlace> Places { get; init; } = [];

    /// <summary>Its forerunners and successors; null where it has none.</summary>
    public SeriesReading? Series { get; init; }

    /// <summary>Of what it cites, the latest of the same series, where that is another text and not this one; by what is cited.</summary>
    public IReadOnlyDictionary<InstrumentId, Instrument> Newer { get; init; } = new Dictionary<InstrumentId, Instrument>();

    /// <summary>Whether to find the texts on its question, or newer ones than it cites, took too long: they are left out, and who asks next may find
    /// them.</summary>
    public bool IsSeriesCut { get; init; }

    /// <summary>What texts state of it.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>What is recorded of its adoption: of the whole first, then of its parts.</summary>
    public IReadOnlyList<AdoptionRecord> Adoptions { get; init; } = [];

    /// <summary>What looks wrong in it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The citations that something looks wrong in.</summary>
    public IReadOnlySet<CitationId> Suspect { get; init; } = new HashSet<CitationId>();

    /// <summary>Instruments that the page names, by id.</summary>
    public required IReadOnlyDictionary<InstrumentId, Instrument> Known { get; init; }

    /// <summary>Bodies that the page names, by id.</summary>
    public required IReadOnlyDictionary<BodyId, Body> Bodies { get; init; }

    /// <summary>The paragraph that is opened.</summary>
    public ParagraphReading? Opened { get; init; }

    /// <summary>The same with its text in another language: what is known of its paragraphs stays.</summary>
    public InstrumentReading In(TranslatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this with
        {
            Language = text.Language,
            Parts = Parts with
            {
                Items = [.. text.Parts.Select(p => new PageItem<Provision>(p, new Cursor("", [])))],
                TotalCount = text.Parts.Count,
                HasNext = false,
            },
            Citations = text.Citations,
            Known = text.Known.Concat(Known).DistinctBy(i => i.Key).ToDictionary(i => i.Key, i => i.Value),
        };
    }
}

/// <summary>One direction of edges with the words that prove them.</summary>
/// <param name="Page">The edges.</param>
/// <param name="Proofs">The citations that prove each, the first few.</param>
public sealed record Edges(Page<Relation> Page, ILookup<RelationId, Citation> Proofs)
{
    /// <summary>No edge.</summary>
    public static readonly Edges None = new(Page<Relation>.Empty, Array.Empty<Citation>().ToLookup(_ => default(RelationId)));
}

/// <summary>All that an opened paragraph shows.</summary>
/// <param name="Provision">The paragraph.</param>
/// <param name="BuildsOn">What it builds on; after that, marked as inherited, what its instrument as a whole builds on.</param>
/// <param name="BuiltOnBy">Which texts build on it: counted, and the first of them.</param>
/// <param name="Words">The pinpointed provisions, and those that build on it, whose own words are shown.</param>
public sealed record ParagraphReading(
    Provision Provision, Edges BuildsOn, CitingReading BuiltOnBy, IReadOnlyDictionary<ProvisionId, Provision> Words);
