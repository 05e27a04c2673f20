using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>An instrument as the graph shows it and as it has to after a batch. Most claims change little: only what differs is written.</summary>
internal sealed class InstrumentState(string id)
{
    private Dictionary<string, string> shown = [];
    private HashSet<string> kebabsBefore = [];
    private (string? Instrument, string? Annex) heldBefore;

    public string Id { get; } = id;

    /// <summary>Whether the graph has it.</summary>
    public bool IsThere { get; private set; }

    /// <summary>The body that it was issued by.</summary>
    public string? BodyBefore { get; private set; }

    /// <summary>The head of its text; null where that is not loaded.</summary>
    public DocumentHead? Head { get; set; }

    /// <summary>The ids that lead to it, with what is claimed of each.</summary>
    public Dictionary<string, Tally> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether nothing refers to it any more.</summary>
    public bool IsUnused => Head is null && Claims.Count == 0;

    /// <summary>What the graph shows of it.</summary>
    public InstrumentView View { get; private set; } = null!;

    /// <summary>The kebab cases of its ids, title and names.</summary>
    public HashSet<string> Kebabs { get; private set; } = [];

    /// <summary>Whether its kebab cases are those of before.</summary>
    public bool IsKnownAsBefore => Kebabs.SetEquals(kebabsBefore);

    /// <summary>The annex that is said to hold its text.</summary>
    public (string Instrument, string Annex)? Holder { get; private set; }

    /// <summary>Whether that is another one than before.</summary>
    public bool IsPlacedElsewhere => Holder?.Instrument != heldBefore.Instrument || Holder?.Annex != heldBefore.Annex;

    /// <summary>Reads a row of the graph.</summary>
    public void Read(JsonElement row)
    {
        IsThere = true;
        Head = row[1].Text() is { } head ? JsonColumn.Whole<DocumentHead>(head) : null;
        shown = row[2].EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal);
        BodyBefore = row[2].Of("body").Text();
        kebabsBefore = [.. row[3].Words()];
        heldBefore = (row[4].Text(), row[5].Text());
        foreach (JsonElement reference in row[6].EnumerateArray())
        {
            Claims[reference[0].GetString()!] = Tally.Read(reference[1].Words());
        }
    }

    /// <summary>Derives what the graph shows.</summary>
    public void Derive()
    {
        View = InstrumentView.Of(
            Id,
            Head,
            [
                .. Claims.SelectMany(r => r.Value.Claims.Select(c => (IsOwn: r.Key == Id, c.Aspect, c.Value, c.Count)))
                    .GroupBy(c => (c.IsOwn, c.Aspect, c.Value), (k, same) => (k.IsOwn, k.Aspect, k.Value, same.Sum(c => c.Count))),
            ]);
        Kebabs =
        [
            .. Claims.Keys.Append(Id).Append(View.Title ?? "").Concat(View.Names).Select(word => KebabCase.Of(word)).Where(kebab => kebab.Length > 0),
        ];
        Holder = !new InstrumentId(Id).IsSymbol && Claims.TryGetValue(Id, out Tally? own) ? own.Places.Holder : null;
    }

    /// <summary>The properties to set; null where nothing changes.</summary>
    /// <param name="document">The text that the batch brings, if it brings this instrument's.</param>
    public Dictionary<string, object?>? Changes(SavedDocument? document)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["symbol"] = View.Symbol,
            ["title"] = View.Title,
            ["names"] = View.Names.Count == 0 ? null : View.Names,
            ["kind"] = View.Kind.Name(),
            ["body"] = View.Body is { } body ? BodyWords.IdOf(body).Value : null,
            ["date"] = DateColumn.Of(View.Date),
            ["session"] = Head?.Session,
            ["meeting"] = Head?.Meeting,
            ["agendaItem"] = Head?.AgendaItem,
            ["subjects"] = Head is { Subjects.Count: > 0 } ? Head.Subjects : null,
            ["isLoaded"] = Head is not null,
            ["cited"] = View.Cited,
        };
        bool isSame = properties.Count(p => p.Value is not null) == shown.Count
            && properties.Where(p => p.Value is not null).All(p => shown.TryGetValue(p.Key, out string? old) && old == Compact(p.Value));
        if (isSame && document is null && !IsPlacedElsewhere && IsKnownAsBefore)
        {
            return null;
        }

        properties["kebabs"] = Kebabs.Order(StringComparer.Ordinal);
        properties["heldIn"] = Holder?.Instrument;
        properties["heldLabel"] = Holder?.Annex;
        properties["symbolWords"] = SearchText.Of(View.Symbol);
        properties["titleWords"] = SearchText.Of(View.Title);
        properties["nameWords"] = SearchText.Of(string.Join(" · ", View.Names));
        properties["subjectWords"] = SearchText.Of(string.Join(" · ", Head?.Subjects ?? []));
        if (document is not null)
        {
            properties["head"] = JsonColumn.Whole(document.Document.Head);
            properties["digest"] = document.Digest;
            properties["claims"] = ClaimWords.Write(document.Claims);
            properties["diagnostics"] = DocumentNodes.Diagnostics(document.Document);
            properties["counts"] = DocumentNodes.Counts(document.Document);
        }

        return properties;
    }

    private static string Compact(object? value) => JsonSerializer.SerializeToElement(value, Plain).GetRawText();

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
