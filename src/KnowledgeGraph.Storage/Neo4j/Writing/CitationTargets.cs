using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// Decides where resolved citations lead: to the loaded parts that their pinpoints name, else to the instrument; and which typed edges
/// follow, one for all citations of a type from a provision to what is cited.
/// </summary>
/// <param name="ask">Asks the graph.</param>
/// <param name="after">The instrument that an id of the batch leads to; null for an id that the batch does not touch.</param>
/// <param name="instruments">The instruments that the batch touches.</param>
internal sealed class CitationTargets(
    Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask, Func<string, string?> after, IReadOnlyDictionary<string, InstrumentState> instruments)
{
    private static readonly string CitationsText = CypherFile.Text("before-citations");

    private readonly List<Cited> citations = [];
    private readonly List<string> rewired = [];
    private readonly HashSet<string> existing = new(StringComparer.Ordinal);

    // The places of each pinpoint part that may be a provision: the part itself, else its paragraph,
    // else the lettered part that it is said to stand in.
    private sealed record Cited(string Source, int Start, string Relation, string Target, IReadOnlyList<string[]> Places)
    {
        public string Id => string.Create(CultureInfo.InvariantCulture, $"{Source}@{Start}");

        // The annex that has to be loaded for the places to be the target's.
        public string? HeldIn { get; init; }
    }

    /// <summary>Takes the citations of a document.</summary>
    public void Add(Document document)
    {
        string id = document.Head.Id.Value;
        foreach (DocumentCitation citation in document.Citations)
        {
            if (citation is { Status: CitationStatus.Resolved, Target: { } target })
            {
                Add($"{id}#{citation.Source}", citation.Span.Start, citation.Relation.Name(), after(target.Id.Value)!, citation.Parts);
            }
        }
    }

    /// <summary>Takes the provisions of other texts whose citations may lead elsewhere now.</summary>
    public async Task AddOthersAsync(
        IEnumerable<string> changed, IEnumerable<ReferenceState> moved, IEnumerable<TextPlace> documents, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await ask(
            QueryStatement.Read(
                CitationsText,
                ("changed", changed), ("moved", moved.Select(m => new { id = m.Id, before = m.Before })),
                ("documents", documents.Select(d => new object[] { d.Instrument, d.Number })), ("places", ResolutionPart.Places)),
            cancellationToken).ConfigureAwait(false);
        foreach (JsonElement row in answer.Rows)
        {
            string source = row[0].GetString()!;
            rewired.Add(source);
            foreach (JsonElement citation in row[1].EnumerateArray())
            {
                Add(source, citation);
            }
        }
    }

    /// <summary>Finds out which of the places are loaded.</summary>
    /// <param name="documents">The texts to save.</param>
    /// <param name="removed">The places whose texts go: they are not there any more.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task ResolveAsync(IEnumerable<SavedDocument> documents, IReadOnlySet<TextPlace> removed, CancellationToken cancellationToken)
    {
        HashSet<(string Instrument, int Number)> gone = [.. removed.Select(p => (p.Instrument, p.Number))];
        foreach (SavedDocument document in documents)
        {
            existing.UnionWith(document.Document.Provisions.Select(p => $"{document.Id}#{p.Label}"));
        }

        string[] asked =
        [
            .. citations.SelectMany(c => c.Places.SelectMany(p => p).Concat(c.HeldIn is { } annex ? [annex] : [])).Distinct(StringComparer.Ordinal).Where(p => !existing.Contains(p)),
        ];
        if (asked.Length > 0)
        {
            QueryAnswer answer = await ask(ExistingProvisions.Ask(asked), cancellationToken).ConfigureAwait(false);
            existing.UnionWith(answer.Rows.Select(ExistingProvisions.Read).Where(p => !gone.Contains((p.Id[..p.Id.IndexOf('#', StringComparison.Ordinal)], p.Number))).Select(p => p.Id));
        }
    }

    /// <summary>Writes the parameters.</summary>
    public void Write(Dictionary<string, object?> parameters)
    {
        var cited = new List<object>(citations.Count);
        var pinpointed = new List<object>();
        var edges = new Dictionary<(string Source, string Type, string Target), Edge>();
        foreach (Cited citation in citations)
        {
            string[] provisions = citation.HeldIn is { } annex && !existing.Contains(annex) ? [] : [.. citation.Places.Select(p => Array.Find(p, existing.Contains)).OfType<string>().Distinct(StringComparer.Ordinal)];
            cited.Add(new { citation = citation.Id, instrument = citation.Target, provision = provisions.FirstOrDefault() });
            foreach ((int part, string provision) in provisions.Index())
            {
                pinpointed.Add(new { citation = citation.Id, provision, part });
            }

            foreach (string target in provisions.Length == 0 ? [citation.Target] : provisions)
            {
                (string, string, string) key = (citation.Source, citation.Relation, target);
                if (!edges.TryGetValue(key, out Edge? edge))
                {
                    edges[key] = edge = new Edge(target);
                }

                edge.Add(citation.Start, citation.Target);
            }
        }

        parameters["rewired"] = rewired;
        parameters["cited"] = cited;
        parameters["pinpointed"] = pinpointed;
        parameters["edges"] = edges.Select(e => new
        {
            source = e.Key.Source,
            type = e.Key.Type,
            target = e.Key.Target,
            isPart = e.Value.IsPart,
            citations = e.Value.Starts.Order(),
            citedAs = e.Value.CitedAs,
        });
    }

    // Of a citation that the batch does not touch it is known where it leads.
    private void Add(string source, JsonElement citation)
    {
        (int start, string relation) = (citation[0].GetInt32(), citation[1].GetString()!);
        string target = after(citation[2].GetString()!) ?? citation[4].GetString()!;
        if (instruments.ContainsKey(target))
        {
            Add(source, start, relation, target, citation[3].Words());
            return;
        }

        string[] provisions = citation[5].Words();
        existing.UnionWith(provisions);
        citations.Add(new Cited(source, start, relation, target, [.. provisions.Select(p => new[] { p })]));
    }

    private void Add(string source, int start, string relation, string target, IReadOnlyList<string> parts)
    {
        var places = new List<string[]>(parts.Count);
        string? held = null;
        if (parts.Count > 0)
        {
            // A text of its own is where its parts are; else the annex that holds it.
            InstrumentState? instrument = instruments.GetValueOrDefault(target);
            (string text, string? annex) = instrument is { Head: null, Holder: { } holder } ? (holder.Instrument, holder.Annex) : (target, null);
            held = annex is null ? null : $"{text}#{annex}";
            foreach (string part in parts)
            {
                string label = ProvisionLabel.Under(part, annex);
                string[] labels = ResolutionPart.LetterOf(label) is { } letter ? [label, ProvisionLabel.Paragraph(label), letter] : [label, ProvisionLabel.Paragraph(label)];
                places.Add([.. labels.Select(l => $"{text}#{l}")]);
            }
        }

        citations.Add(new Cited(source, start, relation, target, places) { HeldIn = held });
    }

    private sealed class Edge(string target)
    {
        public bool IsPart { get; } = target.Contains('#', StringComparison.Ordinal);

        public List<int> Starts { get; } = [];

        public string? CitedAs { get; private set; }

        // Cited both by its own symbol and as the text that an annex holds: the latter says more.
        public void Add(int start, string citedAs)
        {
            Starts.Add(start);
            string own = IsPart ? target[..target.IndexOf('#', StringComparison.Ordinal)] : target;
            CitedAs = CitedAs is null || CitedAs == own ? citedAs
                : citedAs == own || string.CompareOrdinal(CitedAs, citedAs) <= 0 ? CitedAs : citedAs;
        }
    }
}
