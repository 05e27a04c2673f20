using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>An instrument as the graph shows it and as it has to after a batch. Most claims change little: only what differs is written.</summary>
internal sealed class InstrumentState(string id)
{
    private readonly SortedDictionary<string, DocumentHead> heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private Dictionary<string, string> shown = [];
    private HashSet<string> kebabsBefore = [];
    private (string? Instrument, string? Annex) heldBefore;

    public string Id { get; } = id;

    /// <summary>Whether the graph has it.</summary>
    public bool IsThere { get; private set; }

    /// <summary>The body that it was issued by.</summary>
    public string? BodyBefore { get; private set; }

    /// <summary>The head of its text without a letter, else of its first part; null where none is loaded.</summary>
    public DocumentHead? Head => heads.Count == 0 ? null : heads.First().Value;

    /// <summary>The ids that lead to it, with what is claimed of each.</summary>
    public Dictionary<string, Tally> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether nothing refers to it any more.</summary>
    public bool IsUnused => Head is null && Claims.Count == 0;

    /// <summary>What the graph shows of it.</summary>
    public DerivedInstrument View { get; private set; } = null!;

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
        foreach (JsonElement text in row[2].EnumerateArray())
        {
            string letter = text[0].GetString()!;
            heads[letter] = JsonText.Read<DocumentHead>(text[1].GetString()!);
            if (letter.Length > 0)
            {
                counts[letter] = Numbers(text[2]);
            }
        }

        if (heads.ContainsKey(""))
        {
            // The instrument has the counts of all its texts together.
            int[] all = Numbers(row[3]);
            counts[""] = [.. all.Select((count, at) => count - counts.Values.Sum(c => c[at]))];
        }

        shown = row[1].EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal);
        BodyBefore = row[1].Of("body").Text();
        kebabsBefore = [.. row[4].Words()];
        heldBefore = (row[5].Text(), row[6].Text());
        foreach (JsonElement reference in row[7].EnumerateArray())
        {
            Claims[reference[0].GetString()!] = Tally.Read(reference[1].Words());
        }
    }

    /// <summary>Puts a text in its place.</summary>
    public void Put(SavedDocument text)
    {
        heads[text.Place.Letter] = text.Document.Head;
        counts[text.Place.Letter] = DocumentNodes.Counts(text.Document);
    }

    /// <summary>Takes the text without a letter out.</summary>
    public void TakeOut()
    {
        heads.Remove("");
        counts.Remove("");
    }

    /// <summary>Derives what the graph shows.</summary>
    public void Derive()
    {
        View = DerivedInstrument.Of(
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
    /// <param name="texts">The texts of it that the batch brings.</param>
    /// <param name="isTakenOut">Whether its text without a letter goes.</param>
    public Dictionary<string, object?>? Changes(IEnumerable<SavedDocument> texts, bool isTakenOut)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["symbol"] = View.Symbol,
            ["title"] = View.Title,
            ["names"] = View.Names.Count == 0 ? null : View.Names,
            ["kind"] = View.Kind.Name(),
            ["body"] = View.Body is { } body ? BodyWords.IdOf(body).Value : null,
            ["date"] = DayText.Of(View.Date),
            ["session"] = Head?.Session,
            ["meeting"] = Head?.Meeting,
            ["agendaItem"] = Head?.AgendaItem,
            ["subjects"] = Head is { Subjects.Count: > 0 } ? Head.Subjects : null,
            ["isLoaded"] = Head is not null,
            ["cited"] = View.Cited,
        };
        bool isSame = properties.Count(p => p.Value is not null) == shown.Count
            && properties.Where(p => p.Value is not null).All(p => shown.TryGetValue(p.Key, out string? old) && old == Compact(p.Value));
        if (isSame && !isTakenOut && !texts.Any() && !IsPlacedElsewhere && IsKnownAsBefore)
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
        if (isTakenOut || texts.Any())
        {
            properties["letters"] = heads.Keys.Where(l => l.Length > 0).ToArray() is { Length: > 0 } letters ? letters : null;
            properties["counts"] = counts.Count == 0 ? null : Enumerable.Range(0, 3).Select(at => counts.Values.Sum(c => c[at]));
        }

        if (texts.FirstOrDefault(t => t.Place.Letter.Length == 0) is { } whole)
        {
            foreach ((string name, object? value) in DocumentNodes.Kept(whole).Where(p => p.Key != "counts"))
            {
                properties[name] = value;
            }
        }
        else if (isTakenOut)
        {
            foreach (string name in new[] { "head", "digest", "claims", "diagnostics" })
            {
                properties[name] = null;
            }
        }

        return properties;
    }

    private static int[] Numbers(JsonElement counts) => [.. counts.EnumerateArray().Select(c => c.GetInt32())];

    private static string Compact(object? value) => JsonSerializer.SerializeToElement(value, Plain).GetRawText();

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
