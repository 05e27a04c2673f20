using System.Globalization;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>
/// What a save changes, as it is written down with it for whoever follows the graph. Its names are kept in files: only ever add to them.
/// </summary>
/// <param name="Documents">The texts that came, changed and went.</param>
/// <param name="Citations">The citations that are more than before.</param>
internal sealed record SaveRecord(IReadOnlyList<SavedText> Documents, IReadOnlyList<SavedCitation> Citations)
{
    /// <summary>The texts and parts of which something else is recorded than before; null for nothing.</summary>
    public IReadOnlyList<SavedText>? Records { get; init; }

    /// <summary>How many changes there are.</summary>
    [JsonIgnore]
    public int Count => Documents.Count + Citations.Count + (Records?.Count ?? 0);

    /// <summary>The ids that the citations cite, each once.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<string> Cited => [.. Citations.Select(c => c.Cited).Distinct(StringComparer.Ordinal)];

    /// <summary>It as one text.</summary>
    public string Write() => JsonText.Of(this);

    /// <summary>Reads what was written down.</summary>
    public static SaveRecord Read(string text) => JsonText.Read<SaveRecord>(text);

    /// <summary>A time as it is written down.</summary>
    public static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>It as it is told to who follows the graph.</summary>
    /// <param name="revision">The revision that the save made.</param>
    /// <param name="at">When, as it was written down.</param>
    /// <param name="leads">The instrument that an id leads to by now.</param>
    public GraphSave Told(Revision revision, string at, Func<string, string> leads) => new(
        revision,
        DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
        [.. Documents.Select(d =>
            new DocumentChange(new InstrumentId(d.Id), Translation.PartOf(d.Part), (DocumentChangeKind)d.Kind, Translation.LanguageOf(d.Part)))],
        [.. Citations.Select(c => new NewCitation(CitationOf(c.Id), new InstrumentId(leads(c.Cited))))])
    {
        Records =
        [
            .. (Records ?? []).Select(r =>
                new RecordChange(new InstrumentId(r.Id), r.Part.Length == 0 ? null : r.Part, (DocumentChangeKind)r.Kind)),
        ],
    };

    private static CitationId CitationOf(string id) =>
        CitationId.TryParse(id, out CitationId read) ? read : throw new InvalidDataException($"{id} is no citation's id.");
}

/// <summary>A text that came, changed or went.</summary>
/// <param name="Id">Its instrument.</param>
/// <param name="Part">The letter of the part that it is; empty for a text without one.</param>
/// <param name="Kind">The number of a <see cref="DocumentChangeKind"/>.</param>
internal sealed record SavedText(string Id, string Part, int Kind);

/// <summary>A citation that is new.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cited">The id that it cites.</param>
internal sealed record SavedCitation(string Id, string Cited);
