using System.Text.Json.Nodes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Mcp.Answers;

/// <summary>What the graph holds, as sentences with what proves them.</summary>
internal static class GraphSentences
{
    /// <summary>The text of the instrument, or of the paragraph, is in the graph.</summary>
    public const string Loaded = "LOADED";

    /// <summary>The instrument is known only from texts that cite it.</summary>
    public const string Cited = "CITED";

    /// <summary>So much of a paragraph is quoted where another thing is said of it.</summary>
    public const int MostQuoted = 400;

    private const int LongestTitle = 300;
    private const int LongestName = 100;
    private const int MostCandidates = 10;

    /// <summary>What an instrument is called in a sentence: its symbol, else its title.</summary>
    public static string Name(InstrumentId id, Instrument? instrument) =>
        id.IsSymbol || instrument?.Title is not { } title ? id.Value : $"“{Cut(title, LongestName)}”";

    /// <summary>What an instrument or a part of one is called in a sentence: <c>A/RES/74/174, operative paragraph 5</c>.</summary>
    public static string Name(EntityId id, Instrument? instrument) =>
        id.Label is { } label ? $"{Name(id.Instrument, instrument)}, {InWords.Label(label)}," : Name(id.Instrument, instrument);

    /// <summary>A title that is not longer than a sentence.</summary>
    public static string Cut(string title, int most = LongestTitle) =>
        title.Length <= most ? title : title[..Excerpt.Of(title, 0, most).End].TrimEnd() + " …";

    /// <summary>An instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="bodies">The bodies that sentences name.</param>
    /// <param name="says">What is said of it; null for what it is.</param>
    public static ProvenSentence Of(Instrument instrument, IReadOnlyDictionary<BodyId, Body>? bodies = null, string? says = null)
    {
        string title = instrument.Title ?? "";
        string what = InWords.Of(instrument.Kind).ToLowerInvariant();
        string by = instrument.Body is { } body && bodies?.GetValueOrDefault(body) is { } known ? $" of the {known.Name}" : "";
        string on = instrument.Date is { } date ? $", {InWords.Of(date)}" : "";
        string about = instrument is { Title: null, Topic: { } topic } ? $", of which citing texts say that it is about “{Cut(topic)}”" : "";
        string text = instrument.IsLoaded ? "its text is here" : "its text is not here, only what other texts say of it";
        TextSpan span = Excerpt.Of(title, 0, MostQuoted);
        var more = new JsonObject { ["kind"] = instrument.Kind.Name() };
        if (instrument.Date is { } day)
        {
            more["date"] = Day(day);
        }

        return new ProvenSentence(
            says ?? $"{Name(instrument.Id, instrument)}: {what}{by}{on}{about}; {text}.", instrument.Id.Value, title[..span.End], span,
            instrument.IsLoaded ? Loaded : Cited)
        { More = more };
    }

    /// <summary>A paragraph, of which a piece is quoted.</summary>
    public static ProvenSentence Of(Provision provision, Instrument? instrument, string? says = null, TextSpan? piece = null, string status = Loaded)
    {
        TextSpan span = piece ?? Excerpt.Of(provision.Text, 0, MostQuoted);
        return new ProvenSentence(
            says ?? $"{Name(provision.Id, instrument)} reads:", provision.Id.ToString(), span.Of(provision.Text).ToString(), span, status);
    }

    /// <summary>A citation.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="instruments">The instruments that it names.</param>
    /// <param name="says">What is said of it; null for what it is.</param>
    public static ProvenSentence Of(
        Citation citation, IReadOnlyDictionary<InstrumentId, Instrument> instruments, string? says = null)
    {
        TextSpan whole = new(citation.Id.Start, citation.End);
        TextSpan span = Excerpt.Of(citation.Text, 0, MostQuoted);
        return new ProvenSentence(
            says ?? Says(citation, instruments), citation.Id.ToString(), citation.Text[..span.End], new TextSpan(whole.Start, whole.Start + span.End),
            citation.Status.Name())
        { More = Facts(citation) };
    }

    /// <summary>A day as programs write it.</summary>
    public static string Day(DateOnly date) => date.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What an edge says: <c>A/RES/75/1, preambular paragraph 3, recalls A/RES/74/174.</c></summary>
    public static string Says(EntityId from, RelationType type, EntityId to, IReadOnlyDictionary<InstrumentId, Instrument> instruments) =>
        $"{Name(from, instruments.GetValueOrDefault(from.Instrument))} {Says(type, Name(to, instruments.GetValueOrDefault(to.Instrument)).TrimEnd(','))}.";

    /// <summary>How something is cited: <c>recalls A/RES/74/174</c>.</summary>
    public static string Says(RelationType type, string cited) => type switch
    {
        RelationType.PublishedIn => $"gives {cited} as a source",
        _ => $"{InWords.Of(type)} {cited}",
    };

    /// <summary>What it leads to: the paragraph that is pinpointed, else the instrument; null where nothing is resolved.</summary>
    public static EntityId? Target(Citation citation) =>
        citation.TargetProvision is { } part ? part : citation.Target is { } target ? (EntityId)target : null;

    private static string Says(Citation citation, IReadOnlyDictionary<InstrumentId, Instrument> instruments)
    {
        EntityId source = citation.Id.Source;
        string from = Name(source, instruments.GetValueOrDefault(source.Instrument));
        return citation.Status switch
        {
            CitationStatus.Resolved when Target(citation) is { } target => Says(source, citation.Relation, target, instruments),
            CitationStatus.Ambiguous => $"{from} cites one of several texts: {string.Join("; ", citation.Candidates.Take(MostCandidates)
                .Select(c => Name(c, instruments.GetValueOrDefault(c))))}.",
            CitationStatus.OpenSet => $"{from} cites a set of texts without naming each.",
            CitationStatus.Self => $"{from} speaks of the text that it stands in.",
            _ => $"{from} cites something that the graph cannot tell.",
        };
    }

    private static JsonObject Facts(Citation citation)
    {
        var facts = new JsonObject { ["relation"] = citation.Relation.Name(), ["from"] = citation.Id.Source.ToString() };
        if (Target(citation) is { } target)
        {
            facts["to"] = target.ToString();
        }

        if (citation.Pinpoint is { } pinpoint)
        {
            facts["pinpoint"] = pinpoint;
        }

        if (citation.Candidates.Count > 0)
        {
            facts["candidates"] = new JsonArray([.. citation.Candidates.Take(MostCandidates).Select(c => (JsonNode)c.Value)]);
        }

        return facts;
    }
}
